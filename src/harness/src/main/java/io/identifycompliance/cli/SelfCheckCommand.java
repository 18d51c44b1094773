package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.selfcheck.Finding;
import io.identifycompliance.selfcheck.SeededSample;
import io.identifycompliance.selfcheck.SelfCheck;
import io.identifycompliance.selfcheck.SelfCheckReports;
import io.identifycompliance.selfcheck.SelfCheckRunner;
import io.identifycompliance.selfcheck.Skipping;
import io.identifycompliance.suite.HarnessVersion;
import io.identifycompliance.suite.OptionValues;
import io.identifycompliance.suite.TagCheck;
import io.identifycompliance.suite.UsageException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows that every check can fail. */
@Command(
        name = "self-check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the suite against the reference with each known fault, and reports what caught it.",
            "",
            "A scenario is not run against a fault that makes no difference to it: the functions that the fault replaces"
                    + " come to the same on all that the scenario sends. A tenth of what is skipped is run all the"
                    + " same, and must pass.",
            "",
            "The exit code is 0 if every fault was caught for the right reason, and every scenario caught one; otherwise"
                    + " it is 1, or 70 if the tool itself failed."
        },
        footer = {
            "",
            "Examples:",
            "  identify-compliance self-check",
            "  identify-compliance self-check --fault 'keep-*' --wire 2022",
            "  identify-compliance self-check --sample 10",
            "  identify-compliance self-check --full",
            "  identify-compliance self-check --explore --fault 'keep-*' --wire 2022"
        })
final class SelfCheckCommand implements Callable<Integer> {
    private static final int RUNS_A_PROCESSOR = 4;
    private static final int MOST_AT_ONCE = 64;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--wire",
            paramLabel = "NAME",
            defaultValue = "all",
            completionCandidates = WireNames.class,
            description = "The wire format: ${COMPLETION-CANDIDATES} or all. Default: ${DEFAULT-VALUE}.")
    private String wire;

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            defaultValue = "",
            description = "Run only these scenarios, and only the faults of the requirements that they prove.")
    private String tags;

    @Option(
            names = "--fault",
            paramLabel = "GLOB",
            defaultValue = "*",
            description =
                    "Run only the faults that match this pattern, for example 'keep-*'. Scenarios that catch no fault are then not"
                            + " reported.")
    private String glob;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "1",
            description = "Run only one in N of the faults, drawn by --seed. Default: all of them.")
    private String sampled;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description =
                    "Any text; the same text draws the same faults, and the same tenth of what is skipped. Default:"
                            + " today's date for the faults, and another tenth each time.")
    private @Nullable String seed;

    @Option(names = "--full", description = "Skip nothing: run every scenario against every fault.")
    private boolean full;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many faults run at once; most runs wait most of the time. Default: four per processor.")
    private @Nullable String parallel;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where to write self-check.json and self-check.html. Default: ${DEFAULT-VALUE}.")
    private Path reports;

    @Option(
            names = "--score",
            paramLabel = "FILE",
            description = "Also write the score that reports show, and beside it scenario-order.json, the order of runs"
                    + " with --max-requests. The built-in files are self-check-score.json and scenario-order.json in"
                    + " src/harness/src/main/resources/io/identifycompliance.")
    private @Nullable Path score;

    @ArgGroup(exclusive = false, heading = "%nHow much explore finds:%n")
    private @Nullable SelfCheckExploration exploration;

    @Override
    public Integer call() throws InterruptedException {
        List<String> wires = OptionValues.wires("--wire", wire);
        int oneIn = OptionValues.number("--sample", sampled, 1, Integer.MAX_VALUE);
        int atOnce = parallel == null
                ? RUNS_A_PROCESSOR * Runtime.getRuntime().availableProcessors()
                : OptionValues.number("--parallel", parallel, 1, MOST_AT_ONCE);
        Catalogue catalogue = Catalogue.load();
        TagCheck.check("--tags", tags.strip(), List.of(), catalogue);
        if (oneIn > 1 && score != null) {
            throw UsageException.of("--score", "needs every fault. Leave out --sample.");
        }
        if (score != null && HarnessInfo.current(HarnessVersion.current()).suite() == null) {
            throw UsageException.of(
                    "--score", "needs to know what it is measured on. Build with: mvn -DskipTests package");
        }
        if (exploration != null && exploration.isWanted()) {
            notWithExplore("--tags", !tags.isBlank());
            notWithExplore("--full", full);
            notWithExplore("--score", score != null);
        }
        SeededSample sample = new SeededSample(
                oneIn, seed == null ? LocalDate.now(ZoneOffset.UTC).toString() : seed);
        List<Fault> chosen = faults();
        List<Fault> faults = sample.of(chosen, Fault::name);
        StoredRuns.mustBeWritable("--reports", reports);
        OutputFile.of("--score", score).ifPresent(OutputFile::mustBeWritable);
        PrintWriter out = spec.commandLine().getOut();
        if (oneIn > 1) {
            out.printf(
                    Locale.ROOT,
                    "A sample of %d of %d faults. To repeat it: --sample %d --seed %s%n",
                    faults.size(),
                    chosen.size(),
                    oneIn,
                    sample.seed());
        }
        boolean complete = glob.equals("*") && oneIn == 1;
        if (exploration != null && exploration.isWanted()) {
            return exploration.run(catalogue, wires, faults, complete, atOnce, reports, out);
        }
        SelfCheck check = new SelfCheckRunner(
                        catalogue, wires, tags, List.of(), atOnce, skipping(), new SelfCheckProgress(out))
                .run(faults, complete);
        if (check.right().stream().allMatch(run -> run.outcomes().isEmpty())) {
            throw new UsageException("No scenario is selected. Check --tags and --wire.");
        }
        return finish(check, out);
    }

    private static void notWithExplore(String option, boolean isGiven) {
        if (isGiven) {
            throw UsageException.of(
                    option, "has no effect with --explore, which runs no scenarios. Leave one of them out.");
        }
    }

    private Skipping skipping() {
        return full
                ? Skipping.nothing()
                : Skipping.whatCannotDiffer(seed == null ? UUID.randomUUID().toString() : seed);
    }

    private int finish(SelfCheck check, PrintWriter out) {
        List<Finding> findings = check.findings();
        HarnessInfo harness = HarnessInfo.current(HarnessVersion.current());
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

    private PathMatcher matcher() {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException malformed) {
            throw UsageException.of(
                    "--fault", "is not a pattern: " + malformed.getDescription() + ". Write it as 'keep-*'.");
        }
    }

    private List<Fault> faults() {
        PathMatcher matcher = matcher();
        List<String> names = Faults.all().stream().map(Fault::name).toList();
        List<Fault> chosen = Faults.all().stream()
                .filter(fault -> matcher.matches(Path.of(fault.name())))
                .toList();
        if (chosen.isEmpty()) {
            throw UsageException.of(
                    "--fault",
                    "matches no fault: \"" + glob + "\"." + NearestName.question(glob, names)
                            + " serve --list-faults lists them all.");
        }
        return chosen;
    }

    /** The wire formats, for the help text. */
    private static final class WireNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        WireNames() {
            super(KnownWire.IDS);
        }
    }
}
