package io.identifycompliance.cli;

import io.identifycompliance.api.Keys;
import io.identifycompliance.stub.ReferenceOptions;
import io.identifycompliance.stub.ReferenceServer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The reference implementation on its own, for people who develop against it. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the reference implementation on the loopback address, until Ctrl-C.",
        footer = {"", "Without keys of yours it takes PUBLIC1 and pk_reference_key."})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Default: ${DEFAULT-VALUE}. 0 takes a free one.")
    private int port;

    @Option(
            names = "--delay",
            paramLabel = "D",
            defaultValue = "0ms",
            converter = Durations.class,
            description = "Between the answer of Identify and its processing, as in 300ms. Default: ${DEFAULT-VALUE}.")
    private Duration delay;

    @Mixin
    private ServeKeys keys;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new UsageError("--port must lie between 0 and 65535.");
        }
        Keys used = keys.keys();
        PrintWriter out = spec.commandLine().getOut();
        ReferenceOptions options = new ReferenceOptions(
                port, used.publicKey().value(), used.privateKey().value(), delay);
        try (ReferenceServer server = start(options)) {
            out.println("The reference implementation listens at " + server.root());
            out.println("  2022 format:  " + server.root() + "/api/identify");
            out.println("  successor:    " + server.root() + "/client/profiles");
            out.println("Stop it with Ctrl-C.");
            out.flush();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return ExitCode.COMPLIANT;
    }

    private static ReferenceServer start(ReferenceOptions options) {
        try {
            return ReferenceServer.start(options);
        } catch (IllegalStateException taken) {
            throw new UsageError(taken.getMessage());
        }
    }

    /** Keys of the reference; plain defaults, since it guards nothing. */
    static final class ServeKeys {
        @Option(
                names = "--public-key",
                paramLabel = "KEY",
                defaultValue = "PUBLIC1",
                description = "The public key to take.")
        private String publicKey;

        @Option(
                names = "--private-key",
                paramLabel = "KEY",
                defaultValue = "pk_reference_key",
                description = "The private key to take.")
        private String privateKey;

        Keys keys() {
            return Keys.of(value(publicKey), value(privateKey));
        }

        private static String value(String option) {
            if (option.startsWith("env:")) {
                String set = System.getenv(option.substring(4));
                if (set == null) {
                    throw new UsageError("The environment variable " + option.substring(4) + " is not set.");
                }
                return set;
            }
            return option;
        }
    }
}
