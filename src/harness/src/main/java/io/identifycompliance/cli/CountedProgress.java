package io.identifycompliance.cli;

import io.identifycompliance.cleanup.CleanUp;
import java.io.PrintWriter;

/** How far a clean-up is: one live line on a terminal, a plain line now and then elsewhere. */
final class CountedProgress implements CleanUp.Listener {
    private static final int PLAIN_STEPS = 4;

    private final PrintWriter out;
    private final boolean terminal;

    CountedProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void at(int done, int all) {
        if (terminal) {
            out.print("\r\033[K" + (done == all ? "" : "  " + line(done, all)));
            out.flush();
        } else if (done == all || done % Math.max(1, all / PLAIN_STEPS) == 0) {
            out.println("  " + line(done, all));
            out.flush();
        }
    }

    private static String line(int done, int all) {
        return done + " of " + all + " entries of leftovers.json";
    }
}
