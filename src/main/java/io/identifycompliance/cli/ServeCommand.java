package io.identifycompliance.cli;

import io.identifycompliance.reference.PortInUseException;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.reference.variants.Variants;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The reference implementation on its own, for people who develop against it. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the reference implementation on the loopback address, until Ctrl-C.",
            "It can play variants, which are right in another way, and faults, which are wrong."
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

    @Option(
            names = "--latency",
            paramLabel = "D",
            defaultValue = "0ms",
            converter = Durations.class,
            description = "Before each answer. Default: ${DEFAULT-VALUE}.")
    private Duration latency;

    @Option(
            names = "--public-key",
            paramLabel = "KEY",
            defaultValue = "PUBLIC1",
            description = "The public key to take: env:NAME, file:PATH or the key. Default: ${DEFAULT-VALUE}.")
    private String publicKey;

    @Option(
            names = "--private-key",
            paramLabel = "KEY",
            defaultValue = "pk_reference_key",
            description = "The private key to take: env:NAME, file:PATH or the key. Default: ${DEFAULT-VALUE}.")
    private String privateKey;

    @Option(names = "--variant", paramLabel = "NAME", description = "Right in another way. May be given several times.")
    private List<String> variants = List.of();

    @Option(names = "--fault", paramLabel = "NAME", description = "Wrong in one thing. May be given several times.")
    private List<String> faults = List.of();

    @Option(names = "--list-variants", description = "Lists the variants.")
    private boolean listVariants;

    @Option(names = "--list-faults", description = "Lists the faults, each with the requirement that it breaks.")
    private boolean listFaults;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (listVariants || listFaults) {
            list(out);
            return ExitCode.COMPLIANT;
        }
        if (port < 0 || port > LARGEST_PORT) {
            throw new UsageError("--port must lie between 0 and " + LARGEST_PORT + ".");
        }
        try (ReferenceServer server = ReferenceServer.start(options())) {
            out.println("The reference implementation listens at " + server.root());
            out.println("  2022 format:  " + server.root() + "/api/identify");
            out.println("  successor:    " + server.root() + "/client/profiles");
            out.println("Stop it with Ctrl-C.");
            out.flush();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        } catch (PortInUseException taken) {
            throw new UsageError("Port " + port + " is taken. Name another with --port, or 0 for a free one.");
        }
        return ExitCode.COMPLIANT;
    }

    private ReferenceOptions options() {
        return ReferenceOptions.defaults()
                .withPort(port)
                .withPublicKey(KeyOptions.resolved(publicKey, "--public-key"))
                .withPrivateKey(KeyOptions.resolved(privateKey, "--private-key"))
                .withDelay(delay)
                .withLatency(latency)
                .withVariants(known(variants, name -> Variants.named(name).isPresent(), "--variant", "--list-variants"))
                .withFaults(known(faults, name -> Faults.named(name).isPresent(), "--fault", "--list-faults"));
    }

    private void list(PrintWriter out) {
        if (listVariants) {
            Variants.all().forEach(v -> out.printf("%-28s %s%n", v.name(), v.sentence()));
        }
        if (listFaults) {
            for (Fault fault : Faults.all()) {
                String wires = fault.wires().isEmpty() ? "" : " (wire " + String.join(", ", fault.wires()) + ")";
                out.printf("%-44s %-17s %s%s%n", fault.name(), fault.breaks(), fault.sentence(), wires);
            }
        }
        out.flush();
    }

    private static Set<String> known(
            List<String> names, java.util.function.Predicate<String> exists, String option, String list) {
        for (String name : names) {
            if (!exists.test(name)) {
                throw new UsageError(option + " does not know " + name + ": see serve " + list + ".");
            }
        }
        return new LinkedHashSet<>(names);
    }
}
