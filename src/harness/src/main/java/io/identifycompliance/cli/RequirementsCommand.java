package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.engine.BuiltInScenarios;
import io.identifycompliance.report.statement.RunStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the catalogue, and what proves each entry. */
@Command(
        name = "requirements",
        mixinStandardHelpOptions = true,
        description = "Lists the requirements, and the scenarios that prove each of them.")
final class RequirementsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scenarios",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Show the names of the scenarios; --no-scenarios shows only how many there are.")
    private boolean scenarios;

    @Option(
            names = "--coverage",
            paramLabel = "DIR",
            arity = "0..1",
            fallbackValue = "reports",
            description =
                    "Show instead which requirement met which form of calling Identify, and which pairs of circumstances"
                            + " occurred, in the run whose reports are in this folder. Default: reports.")
    private @Nullable Path coverage;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (coverage != null) {
            Path folder = coverage;
            StoredRuns.mustBeFolder(folder);
            CoverageText.print(StoredRuns.read(() -> RunStore.read(folder)), out);
            out.flush();
            return ExitCode.COMPLIANT;
        }
        Catalogue catalogue = Catalogue.load();
        Map<String, List<String>> proofs = BuiltInScenarios.byRequirement();
        for (Level level : Level.values()) {
            out.println(level.id());
            for (Requirement requirement : catalogue.requirements()) {
                if (requirement.level() == level) {
                    List<String> proving = proofs.getOrDefault(requirement.id(), List.of());
                    out.printf(Locale.ROOT, "  %-17s %s%n", requirement.id(), requirement.statement());
                    String wires = requirement.wires().isEmpty()
                            ? ""
                            : ", only on wire " + String.join(", ", requirement.wires());
                    String count = proving.size() == 1 ? "1 scenario" : proving.size() + " scenarios";
                    String source =
                            requirement.level() == Level.OPEN ? requirement.source() : "from " + requirement.source();
                    out.printf(Locale.ROOT, "  %-17s %s%s; %s%n", "", count, wires, source);
                    if (scenarios) {
                        proving.forEach(name -> out.printf(Locale.ROOT, "  %-17s - %s%n", "", name));
                    }
                }
            }
            out.println();
        }
        out.flush();
        return ExitCode.COMPLIANT;
    }
}
