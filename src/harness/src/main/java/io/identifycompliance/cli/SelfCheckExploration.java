package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.variants.Variants;
import io.identifycompliance.selfcheck.ExplorationCheck;
import io.identifycompliance.selfcheck.ExplorationScore;
import io.identifycompliance.selfcheck.SelfCheckReports;
import io.identifycompliance.suite.OptionValues;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Shows what {@code explore} finds of the known faults: the part of {@code self-check} that runs no scenarios. */
final class SelfCheckExploration {
    private static final Set<Level> LEVELS = EnumSet.of(Level.CORE, Level.HARDENING);
    private static final int MOST_SEEDS = 100;

    @Option(
            names = "--explore",
            required = true,
            description = "Instead of running the suite, explore the reference with each fault of the levels core and"
                    + " hardening, and print how many are found. Without --fault and --sample, also explore the reference"
                    + " itself and each variant, where nothing may be found.")
    private boolean isWanted;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "3000",
            description = "The most that each exploration may send. Default: ${DEFAULT-VALUE}.")
    private String requests;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "Explore each fault N times, with the seeds 1 to N. Default: ${DEFAULT-VALUE}.")
    private String seeds;

    boolean isWanted() {
        return isWanted;
    }

    /**
     * Explores and reports.
     *
     * @param complete whether these are all faults, so that what is right is explored as well
     * @param atOnce how many are explored side by side
     * @return the exit code: 1 if something was found in a target that is right
     */
    int run(
            Catalogue catalogue,
            List<String> wires,
            List<Fault> faults,
            boolean complete,
            int atOnce,
            Path reports,
            PrintWriter out)
            throws InterruptedException {
        ExplorationSummary summary = new ExplorationSummary(out);
        ExplorationCheck check = new ExplorationCheck(
                catalogue,
                wires,
                OptionValues.number("--seeds", seeds, 1, MOST_SEEDS),
                OptionValues.number("--max-requests", requests, 1, Integer.MAX_VALUE),
                atOnce,
                summary);
        ExplorationScore score = check.run(
                faults.stream()
                        .filter(fault -> LEVELS.contains(catalogue
                                .requirement(fault.breaks())
                                .orElseThrow()
                                .level()))
                        .toList(),
                complete ? Variants.all() : List.of());
        SelfCheckReports.write(reports, score);
        summary.print(score);
        return score.falseAlarms().isEmpty() ? ExitCode.COMPLIANT : ExitCode.NOT_COMPLIANT;
    }
}
