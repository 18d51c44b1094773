package io.identifycompliance.cli;

import io.identifycompliance.selfcheck.SelfCheck;
import io.identifycompliance.selfcheck.SelfCheckRunner;
import io.identifycompliance.selfcheck.SuiteRun;
import java.io.PrintWriter;
import java.util.List;

/** How far a self-check is: a line now and then. */
final class SelfCheckProgress implements SelfCheckRunner.Listener {
    private static final int STEPS = 10;

    private final PrintWriter out;
    private int total;
    private int done;
    private int missed;

    SelfCheckProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void begun(int runs, List<SuiteRun> right) {
        total = runs;
        for (SuiteRun attempt : right) {
            out.println("The right reference on wire " + attempt.wire() + ": "
                    + attempt.outcomes().size() + " scenarios in " + attempt.millis() + " ms.");
        }
        out.println("Running the suite " + runs + " times, each with a fault.");
        out.flush();
    }

    @Override
    public synchronized void ended(SuiteRun attempt) {
        done++;
        missed += attempt.fate() == SuiteRun.Fate.CAUGHT ? 0 : 1;
        say(attempt);
        if (done == total || done % Math.max(1, total / STEPS) == 0) {
            out.println("  " + done + " of " + total + (missed == 0 ? "" : ", " + missed + " missed"));
            out.flush();
        }
    }

    @Override
    public synchronized void repeated(SuiteRun attempt) {
        out.println("  Once more: " + attempt.fault().name() + " on " + attempt.wire() + ": "
                + (SelfCheck.ofFault(attempt).isEmpty() ? "caught, nothing is wrong." : "still wrong."));
        say(attempt);
        out.flush();
    }

    private void say(SuiteRun attempt) {
        SelfCheck.ofFault(attempt)
                .forEach(finding -> out.println("  On " + finding.wire() + ", " + finding.sentence()));
    }
}
