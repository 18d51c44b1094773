package io.identifycompliance.cli;

import io.identifycompliance.selfcheck.Attempt;
import io.identifycompliance.selfcheck.SelfCheck;
import java.io.PrintWriter;
import java.util.List;

/** How far a self-check is: a line now and then. */
final class SelfCheckProgress {
    private static final int STEPS = 10;

    private final PrintWriter out;
    private int total;
    private int done;
    private int missed;

    SelfCheckProgress(PrintWriter out) {
        this.out = out;
    }

    synchronized void begun(int runs, List<Attempt> right) {
        total = runs;
        for (Attempt attempt : right) {
            out.println("The right reference on wire " + attempt.wire() + ": "
                    + attempt.probes().size() + " scenarios in " + attempt.millis() + " ms.");
        }
        out.println("Running the suite " + runs + " times, each with a fault.");
        out.flush();
    }

    synchronized Attempt ended(Attempt attempt) {
        done++;
        missed += attempt.fate() == Attempt.Fate.CAUGHT ? 0 : 1;
        say(attempt);
        if (done == total || done % Math.max(1, total / STEPS) == 0) {
            out.println("  " + done + " of " + total + (missed == 0 ? "" : ", " + missed + " missed"));
            out.flush();
        }
        return attempt;
    }

    synchronized Attempt repeated(Attempt attempt) {
        out.println("  Once more, alone: " + attempt.bug().name() + " on " + attempt.wire() + ": "
                + (SelfCheck.ofBug(attempt).isEmpty() ? "caught, nothing is wrong." : "still wrong."));
        say(attempt);
        out.flush();
        return attempt;
    }

    private void say(Attempt attempt) {
        SelfCheck.ofBug(attempt).forEach(finding -> out.println("  On " + finding.wire() + ", " + finding.sentence()));
    }
}
