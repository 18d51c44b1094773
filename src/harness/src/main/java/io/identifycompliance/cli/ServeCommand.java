package io.identifycompliance.cli;

import io.identifycompliance.client.Key;
import io.identifycompliance.reference.PortInUseException;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.reference.variants.Variants;
import io.identifycompliance.suite.KeySource;
import io.identifycompliance.suite.OptionValues;
import io.identifycompliance.suite.UsageException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the reference implementation on its own, to develop against. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts the reference implementation on this machine, to develop against.",
            "",
            "Press Ctrl-C to stop it. It can also act as another correct implementation (--variant), or as one with a"
                    + " bug (--fault)."
        },
        footer = {
            "",
            "Examples:",
            "  identify-compliance serve --port 8080 --delay 300ms",
            "  identify-compliance serve --list-faults",
            "  identify-compliance serve --fault keep-email-not-by-phone"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;
    private static final String PUBLIC_KEY = "PUBLIC1";
    private static final String PRIVATE_KEY = "pk_reference_key";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private String port;

    @Option(
            names = "--delay",
            paramLabel = "D",
            defaultValue = "0ms",
            description = "How long an update takes to become visible, for example 300ms. Default: ${DEFAULT-VALUE}.")
    private String delay;

    @Option(
            names = "--latency",
            paramLabel = "D",
            defaultValue = "0ms",
            description = "How long to wait before each response. Default: ${DEFAULT-VALUE}.")
    private String latency;

    @Option(
            names = "--public-key",
            paramLabel = "KEY",
            description = "The public key to accept: env:NAME, file:PATH or the key. Default: $IDENTIFY_PUBLIC_KEY, and"
                    + " PUBLIC1 where that is not set.")
    private String publicKey;

    @Option(
            names = "--private-key",
            paramLabel = "KEY",
            description =
                    "The private key to accept: env:NAME, file:PATH or the key. Default: $IDENTIFY_PRIVATE_KEY, and"
                            + " pk_reference_key where that is not set.")
    private String privateKey;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "Act as this variant; see --list-variants. Repeatable.")
    private List<String> variants = List.of();

    @Option(names = "--fault", paramLabel = "NAME", description = "Act with this fault; see --list-faults. Repeatable.")
    private List<String> faults = List.of();

    @Option(names = "--log", description = "Show each call and what became of it, without the keys.")
    private boolean log;

    @Option(names = "--list-variants", description = "List the variants and exit.")
    private boolean listVariants;

    @Option(
            names = "--list-faults",
            description = "List the faults, each with the requirement that it breaks, and exit.")
    private boolean listFaults;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (listVariants || listFaults) {
            list(out);
            return ExitCode.COMPLIANT;
        }
        try (ReferenceServer server = start(out)) {
            out.println(server.guide());
            out.println("Stop it with Ctrl-C.");
            out.flush();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        } catch (PortInUseException taken) {
            throw UsageException.of("--port", port + " is in use. Choose another, or 0 for any that is free.");
        }
        return ExitCode.COMPLIANT;
    }

    private ReferenceServer start(PrintWriter out) {
        ReferenceOptions options = options();
        return log
                ? ReferenceServer.start(options, line -> {
                    out.println(line);
                    out.flush();
                })
                : ReferenceServer.start(options);
    }

    private ReferenceOptions options() {
        KeySource.Found publicKeyFound =
                KeySource.find("--public-key", publicKey, Key.PUBLIC).orElse(new KeySource.Found(PUBLIC_KEY, ""));
        KeySource.Found privateKeyFound =
                KeySource.find("--private-key", privateKey, Key.PRIVATE).orElse(new KeySource.Found(PRIVATE_KEY, ""));
        return ReferenceOptions.defaults()
                .withPort(OptionValues.number("--port", port, 0, LARGEST_PORT))
                .withPublicKey(publicKeyFound.key())
                .withPrivateKey(privateKeyFound.key(), privateKeyFound.from())
                .withDelay(OptionValues.duration("--delay", delay))
                .withLatency(OptionValues.duration("--latency", latency))
                .withVariants(known(
                        "--variant",
                        variants,
                        Variants.all().stream().map(v -> v.name()).toList()))
                .withFaults(known(
                        "--fault",
                        faults,
                        Faults.all().stream().map(Fault::name).toList()));
    }

    private void list(PrintWriter out) {
        if (listVariants) {
            Variants.all().forEach(v -> out.printf(Locale.ROOT, "%-28s %s%n", v.name(), v.sentence()));
        }
        if (listFaults) {
            for (Fault fault : Faults.all()) {
                String wires = fault.wires().isEmpty() ? "" : " (wire " + String.join(", ", fault.wires()) + ")";
                out.printf(Locale.ROOT, "%-44s %-17s %s%s%n", fault.name(), fault.breaks(), fault.sentence(), wires);
            }
        }
        out.flush();
    }

    private static Set<String> known(String option, List<String> names, List<String> known) {
        names.forEach(name ->
                OptionValues.oneOf(option, name, known, "serve --list-" + option.substring(2) + "s lists them all."));
        return new LinkedHashSet<>(names);
    }
}
