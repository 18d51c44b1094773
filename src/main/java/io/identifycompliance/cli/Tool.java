package io.identifycompliance.cli;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/** The command line as a tool of this JVM, for whoever must not know this package. */
public final class Tool implements ToolProvider {
    @Override
    public String name() {
        return "identify-compliance";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... args) {
        return Main.commandLine().setOut(out).setErr(err).execute(args);
    }
}
