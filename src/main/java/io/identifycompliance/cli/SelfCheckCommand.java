package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.selfcheck.Finding;
import io.identifycompliance.selfcheck.SeededSample;
import io.identifycompliance.selfcheck.SelfCheck;
import io.identifycompliance.selfcheck.SelfCheckReports;
import io.identifycompliance.selfcheck.SelfCheckRunner;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows of every check that it can fail. */
@Command(
        name = "self-check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the suite against the embedded reference with each known fault, and reports what caught it.",
            "The exit code says whether every fault was caught, for the right reason, and no scenario is idle."
        },
        footer = {
            "",
            "Examples:",
            "  identify-compliance self-check",
            "  identify-compliance self-check --fault 'keep-*' --wire 2022",
            "  identify-compliance self-check --sample 10"
        })
final class SelfCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--wire",
            paramLabel = "NAME",
            defaultValue = WireOption.ALL,
            description = "The wire format: 2022, revision or all. Default: ${DEFAULT-VALUE}.")
    private String wire;

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            defaultValue = "",
            description = "Only these scenarios, and the faults of the requirements that they prove.")
    private String tags;

    @Option(
            names = "--fault",
            paramLabel = "GLOB",
            defaultValue = "*",
            description = "Only the faults of that name, as 'keep-*'. Whether scenarios are idle is not judged then.")
    private String glob;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "1",
            description = "Only one in N of these faults, drawn by --seed. Default: all of them.")
    private int oneIn;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "What the sample is drawn by; the same text draws the same faults. Default: today's date.")
    private String seed;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "0",
            description = "Faults side by side. Default: two for each processor.")
    private int parallel;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where self-check.json and self-check.html go. Default: ${DEFAULT-VALUE}.")
    private Path reports;

    @Option(
            names = "--score",
            paramLabel = "FILE",
            description = {
                "Write the score that verdicts carry, too. That of the harness itself is",
                "src/main/resources/io/identifycompliance/self-check-score.json."
            })
    private Path score;

    @Override
    public Integer call() throws InterruptedException {
        List<String> wires = WireOption.of(wire);
        if (oneIn < 1) {
            throw new UsageError("--sample must be at least 1.");
        }
        if (oneIn > 1 && score != null) {
            throw new UsageError("--score needs every fault. Leave out --sample.");
        }
        SeededSample sample = new SeededSample(
                oneIn, seed == null ? LocalDate.now(ZoneOffset.UTC).toString() : seed);
        List<Fault> chosen = faults();
        List<Fault> faults = sample.of(chosen, Fault::name);
        if (parallel < 0 || parallel > 64) {
            throw new UsageError("--parallel must lie between 1 and 64.");
        }
        int atOnce = parallel == 0 ? 2 * Runtime.getRuntime().availableProcessors() : parallel;
        PrintWriter out = spec.commandLine().getOut();
        if (oneIn > 1) {
            out.printf(
                    "A sample of %d of %d faults. To repeat it: --sample %d --seed %s%n",
                    faults.size(), chosen.size(), oneIn, sample.seed());
        }
        SelfCheck check = new SelfCheckRunner(
                        Catalogue.load(), wires, tags, List.of(), atOnce, new SelfCheckProgress(out))
                .run(faults, glob.equals("*") && oneIn == 1);
        if (check.right().stream().allMatch(run -> run.probes().isEmpty())) {
            throw new UsageError("No scenario is selected. Check --tags.");
        }
        return finish(check, out);
    }

    private int finish(SelfCheck check, PrintWriter out) {
        List<Finding> findings = check.findings();
        HarnessInfo harness = HarnessInfo.current(Version.current());
        SelfCheckReports.write(reports, check, harness);
        if (score != null) {
            SelfCheckReports.writeScore(score, check, harness);
        }
        new SelfCheckSummary(out).print(check, findings);
        out.println("Page: "
                + reports.resolve(SelfCheckReports.HTML).toAbsolutePath().normalize());
        out.flush();
        return check.exitCode();
    }

    private List<Fault> faults() {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        List<Fault> chosen = Faults.all().stream()
                .filter(fault -> matcher.matches(Path.of(fault.name())))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageError("--fault " + glob + " is the name of no fault. See: serve --list-faults.");
        }
        return chosen;
    }
}
