package io.identifycompliance.cli;

import io.identifycompliance.suite.UsageException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The end of a command before its work is done, by Ctrl-C, a kill or a failure of the command itself: what it came to is
 * kept.
 */
final class Interruption {
    private final Consumer<Reason> keeping;
    private volatile boolean begun;

    /** Why a command ends early. */
    enum Reason {
        /** The process was told to end. */
        SIGNAL,
        /** The command itself failed. */
        FAILURE
    }

    /**
     * Begins when the process is told to end, or when the command fails.
     *
     * @param keeping keeps what there is; after a signal it runs while the command still does
     */
    Interruption(Consumer<Reason> keeping) {
        this.keeping = keeping;
    }

    /** Whether the process is about to end, so that nothing more should be printed. */
    boolean hasBegun() {
        return begun;
    }

    /**
     * Does the work of a command, and returns its exit code. What fails while the process ends is not reported; what fails
     * otherwise is thrown. A mistake of the user leaves nothing to be kept.
     */
    int guard(IntSupplier work) {
        Thread hook = new Thread(
                () -> {
                    begun = true;
                    keeping.accept(Reason.SIGNAL);
                },
                "interruption");
        if (!added(hook)) {
            return ExitCode.INTERRUPTED;
        }
        try {
            int code = work.getAsInt();
            return removed(hook) ? code : ExitCode.INTERRUPTED;
        } catch (RuntimeException | Error failed) {
            if (!removed(hook)) {
                return ExitCode.INTERRUPTED;
            }
            if (!(failed instanceof UsageException)) {
                keepAfter(failed);
            }
            throw failed;
        }
    }

    private void keepAfter(Throwable failed) {
        try {
            keeping.accept(Reason.FAILURE);
        } catch (RuntimeException | Error unkept) {
            failed.addSuppressed(unkept);
        }
    }

    private static boolean added(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    private static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return false;
        }
    }
}
