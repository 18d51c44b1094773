package io.identifycompliance.cli;

import io.identifycompliance.selfcheck.ExplorationCheck;
import io.identifycompliance.selfcheck.ExplorationScore;
import io.identifycompliance.selfcheck.ExploredTarget;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Which faults {@code explore} finds, on a console: how far it is, and then a line for each wire format and seed. */
final class ExplorationSummary implements ExplorationCheck.Listener {
    private static final int STEPS = 10;
    private static final int PERCENT = 100;

    private final PrintWriter out;
    private int total;
    private int done;
    private int found;

    ExplorationSummary(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void begun(int explorations, int requests) {
        total = explorations;
        out.println("Exploring " + explorations + " times, each time with at most " + requests + " requests.");
        out.flush();
    }

    @Override
    public synchronized void ended(ExploredTarget target) {
        done++;
        found += target.breaks() != null && target.isFound() ? 1 : 0;
        if (target.isFalseAlarm()) {
            out.println("  False alarm on " + target.wire() + " with seed " + target.seed() + ": " + target.name()
                    + " is right, and was said to break " + String.join(", ", target.blamed()) + ".");
        }
        if (!target.isJudged()) {
            out.println("  " + target.name() + " on " + target.wire() + " could not be explored.");
        }
        if (done == total || done % Math.max(1, total / STEPS) == 0) {
            out.println("  " + done + " of " + total + ", " + found + " found");
        }
        out.flush();
    }

    void print(ExplorationScore score) {
        out.println();
        score.shares()
                .forEach(share -> out.printf(
                        Locale.ROOT,
                        "%s, seed %d: %d of %d faults found (%d %%), %d blamed rightly (%d %%); median of %d requests to"
                                + " a counterexample%n",
                        share.wire(),
                        share.seed(),
                        share.found(),
                        share.explored(),
                        percent(share.found(), share.explored()),
                        share.rightly(),
                        percent(share.rightly(), share.found()),
                        share.medianRequests()));
        List<String> missed = score.missed();
        if (!missed.isEmpty()) {
            out.println("Found with no seed: " + String.join(", ", missed));
        }
        out.println(score.falseAlarms().size() + " false alarms in " + score.ofRightTargets()
                + " explorations of right targets.");
        out.flush();
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : PERCENT * part / whole;
    }
}
