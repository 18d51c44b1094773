package io.identifycompliance.suite;

import io.identifycompliance.run.RunContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.spi.ToolProvider;

/**
 * A run of {@code verify} whose scenarios somebody else performs: it calibrates, hands its trial over, waits for the
 * scenarios to end, and then watches, judges and reports as always.
 */
public final class Handover {
    private static final String TOOL = "identify-compliance";
    private static final InheritableThreadLocal<Handover> AWAITED = new InheritableThreadLocal<>();

    private final CompletableFuture<RunContext> context = new CompletableFuture<>();
    private final CountDownLatch performed = new CountDownLatch(1);
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final StringWriter printed = new StringWriter();

    /** Begins the run, on a thread of its own. */
    static Handover begin(String... options) {
        Handover handover = new Handover();
        ToolProvider tool = ToolProvider.findFirst(TOOL)
                .orElseThrow(() -> new IllegalStateException("The command line is not on the class path."));
        Thread run = new Thread(() -> handover.run(tool, options), TOOL);
        run.setDaemon(true);
        run.start();
        return handover;
    }

    /** The suite that performs the scenarios of this thread's run; null where the run performs them itself. */
    public static Handover awaited() {
        return AWAITED.get();
    }

    /** The trial to be judged; where there is none, the failure says why. */
    RunContext context() {
        RunContext handedOver = got(context);
        if (handedOver == null) {
            throw new AssertionError(printed.toString().strip());
        }
        return handedOver;
    }

    /** All scenarios were performed: waits for the verdict, and fails with what was said where it is not compliant. */
    void end() {
        performed.countDown();
        if (got(exitCode) != 0) {
            throw new AssertionError(printed.toString().strip());
        }
    }

    /** Called by the run: hands over and waits. */
    public void perform(RunContext next) {
        if (!context.complete(next)) {
            throw new IllegalStateException("The suite class judges one wire format at a time.");
        }
        try {
            performed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(ToolProvider tool, String... options) {
        AWAITED.set(this);
        try (PrintWriter out = new PrintWriter(printed)) {
            exitCode.complete(tool.run(out, out, options));
        } finally {
            AWAITED.remove();
            exitCode.complete(null);
            context.complete(null);
        }
    }

    private static <T> T got(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The run was interrupted.", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
