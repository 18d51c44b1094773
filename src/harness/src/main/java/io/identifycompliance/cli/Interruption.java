package io.identifycompliance.cli;

import java.util.function.IntSupplier;

/** Ctrl-C, or a kill, in the middle of a command: what the command came to is kept before the process ends. */
final class Interruption {
    private final Runnable keeping;
    private volatile boolean begun;

    /**
     * Begins when the process is told to end.
     *
     * @param keeping keeps what there is; runs while the command still does
     */
    Interruption(Runnable keeping) {
        this.keeping = keeping;
    }

    /** Whether the process is about to end, so that nothing more should be printed. */
    boolean hasBegun() {
        return begun;
    }

    /** Does the work of a command, and returns its exit code. What fails while the process ends is not reported. */
    int guard(IntSupplier work) {
        Thread hook = new Thread(
                () -> {
                    begun = true;
                    keeping.run();
                },
                "interruption");
        if (!added(hook)) {
            return ExitCode.INTERRUPTED;
        }
        try {
            int code = work.getAsInt();
            return removed(hook) ? code : ExitCode.INTERRUPTED;
        } catch (RuntimeException failed) {
            if (removed(hook)) {
                throw failed;
            }
            return ExitCode.INTERRUPTED;
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
