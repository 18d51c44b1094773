package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.statement.ReportOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** The end of a run, orderly or not: the statement, the reports, the exit code. */
final class RunEnd {
    private final Verification verification;
    private final Catalogue catalogue;
    private final ReportOptions options;
    private final Path folder;
    private final PrintWriter out;
    private final boolean colours;
    private final AtomicBoolean done = new AtomicBoolean();

    RunEnd(
            Verification verification,
            Catalogue catalogue,
            ReportOptions options,
            Path folder,
            PrintWriter out,
            boolean colours) {
        this.verification = verification;
        this.catalogue = catalogue;
        this.options = options;
        this.folder = folder;
        this.out = out;
        this.colours = colours;
    }

    /** The run came to its end: everything is written, and summed up. */
    int finished() {
        done.set(true);
        return new RunOutput(folder, out, colours).write(verification.record(null), catalogue, options);
    }

    /** Ctrl-C, or a kill: what was judged so far is kept, and the verdict is inconclusive. */
    void interrupted() {
        if (done.compareAndSet(false, true)) {
            new Reports(folder)
                    .writePartial(verification.record("It was interrupted before its end."), catalogue, options);
            out.println();
            out.println("Interrupted. What was judged so far is in "
                    + folder.toAbsolutePath().normalize() + ".");
            out.flush();
        }
    }
}
