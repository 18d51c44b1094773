package io.identifycompliance.cli;

import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Keys;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.engine.DryRun;
import io.identifycompliance.engine.OwnRequirementsFile;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.SearchedSecrets;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.ReportOptions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a target. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Judges a target, or without --target the embedded reference, and writes the reports.",
            "The exit code says the verdict: 0 compliant, 1 not compliant, 3 inconclusive."
        },
        footer = {
            "",
            "Examples:",
            "  identify-compliance verify",
            "  IDENTIFY_PUBLIC_KEY=… IDENTIFY_PRIVATE_KEY=… \\",
            "    identify-compliance verify --target https://staging.example.com",
            "  identify-compliance verify --target http://localhost:8080 --tags @KEEP-EMAIL \\",
            "    --public-key PUBLIC1 --private-key file:private.key"
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Mixin
    private KeyOptions keys;

    @Option(
            names = "--wire",
            paramLabel = "NAME",
            defaultValue = "2022",
            description = "The wire format: 2022, revision (the successor) or all. Default: ${DEFAULT-VALUE}.")
    private String wire;

    @Option(
            names = "--revision",
            paramLabel = "DATE",
            defaultValue = "2026-07-15",
            description = "The revision header of the successor. Default: ${DEFAULT-VALUE}.")
    private String revision;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            split = ",",
            description = "What is judged and gates: core, wire, hardening. Default: all three.")
    private List<String> levels = List.of("core", "wire", "hardening");

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            defaultValue = "",
            description = "Only these scenarios, as @KEEP-EMAIL or '@CREATE and not @each-way'.")
    private String tags;

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description = "Feature files of your own, run with the built-in steps. May be given several times.")
    private List<Path> features = List.of();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "32",
            description = "Scenarios at once. Default: ${DEFAULT-VALUE}.")
    private int parallel;

    @Option(
            names = "--processing-timeout",
            paramLabel = "D",
            defaultValue = "10s",
            converter = Durations.class,
            description = "How long an effect is waited for. Default: ${DEFAULT-VALUE}.")
    private Duration processingTimeout;

    @Option(
            names = "--settle",
            paramLabel = "D",
            defaultValue = "1500ms",
            converter = Durations.class,
            description = "How long rejected updates are watched after the last scenario; 0 not at all."
                    + " Default: ${DEFAULT-VALUE}.")
    private Duration settle;

    @Option(
            names = "--delay",
            paramLabel = "D",
            defaultValue = "0ms",
            converter = Durations.class,
            description = "How long the embedded reference takes to process. Default: ${DEFAULT-VALUE}.")
    private Duration delay;

    @Option(
            names = "--not-applicable",
            paramLabel = "FILE",
            description = "A YAML map of requirement ids that do not apply to this target, each with its reason.")
    private Path notApplicable;

    @Mixin
    private WaiverOption waivers;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            converter = ShardOption.class,
            description = {
                "Only the K-th of N parts of the scenarios, for a run that is spread over machines; see merge.",
                "Exits with 0 where this part went well: the verdict is that of the whole."
            })
    private Shard shard = Shard.WHOLE;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where the reports go. Default: ${DEFAULT-VALUE}.")
    private Path reports;

    /** For tests, most of which read one report. */
    @Option(
            names = "--only-reports",
            hidden = true,
            paramLabel = "NAME",
            split = ",",
            description = "Write these reports alone, by the names of their files.")
    private Set<String> onlyReports = Set.of();

    @Override
    public Integer call() {
        Set<Level> gating = gating();
        check();
        if (target.isGiven()) {
            return judge(
                    target.connection(parallel),
                    keys.forTarget(),
                    gating,
                    target.connection(parallel).root().toString());
        }
        Keys own = keys.forReference();
        ReferenceOptions options = ReferenceOptions.defaults()
                .withPublicKey(own.publicKey().value())
                .withPrivateKey(own.privateKey().value())
                .withDelay(delay);
        try (ReferenceServer reference = ReferenceServer.start(options)) {
            return judge(target.to(reference.root(), parallel), own, gating, RunRecord.NO_TARGET_NAMED);
        }
    }

    private int judge(Connection connection, Keys used, Set<Level> gating, String what) {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.load();
        List<Requirement> own = OwnRequirementsFile.in(features);
        Verification verification = new Verification(new Verification.Plan(
                connection,
                used,
                WireOption.of(wire),
                revision,
                new Selection(selected(catalogue.with(own), gating), features, parallel, shard, own),
                processingTimeout,
                settle,
                settings(what),
                NotApplicableFile.read(notApplicable, catalogue.with(own))));
        out.println("Target: " + what);
        ReportOptions options = ReportOptions.of(HarnessInfo.current(Version.current()))
                .withGating(gating)
                .withWaivers(waivers.read(), waivers.today())
                .withSecrets(SearchedSecrets.of(used))
                .withOnly(onlyReports);
        RunEnd closing = new RunEnd(verification, catalogue, options, reports, out, colours());
        Thread interrupted = new Thread(closing::interrupted);
        Runtime.getRuntime().addShutdownHook(interrupted);
        verification.run(context -> new Progress(out, terminal(), context));
        if (verification.selectedNothing()) {
            Runtime.getRuntime().removeShutdownHook(interrupted);
            throw new UsageError("No scenario is selected. Check --tags, --level and --features.");
        }
        int code = closing.finished();
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return code;
    }

    private boolean terminal() {
        return System.console() != null && System.getenv("CI") == null && System.getenv("NO_COLOR") == null;
    }

    private boolean colours() {
        return spec.commandLine().getColorScheme().ansi().enabled();
    }

    private void check() {
        if (!Reports.NAMES.containsAll(onlyReports)) {
            throw new UsageError("--only-reports takes " + String.join(", ", Reports.NAMES) + ", separated by commas.");
        }
        if (parallel < 1 || parallel > 256) {
            throw new UsageError("--parallel must lie between 1 and 256.");
        }
        if (processingTimeout.isZero()) {
            throw new UsageError("--processing-timeout must be more than 0.");
        }
        try {
            TagExpressionParser.parse(tags);
        } catch (TagExpressionException malformed) {
            throw new UsageError("--tags is no tag expression: "
                    + malformed.getMessage().lines().collect(Collectors.joining(" ")));
        }
        for (Path directory : features) {
            if (!Files.isDirectory(directory)) {
                throw new UsageError("--features names " + directory + ", which is no folder.");
            }
        }
        List<String> slips = DryRun.slips(features);
        if (!slips.isEmpty()) {
            throw new UsageError(String.join(System.lineSeparator(), slips));
        }
    }

    private Set<Level> gating() {
        try {
            return levels.stream().map(Level::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
        } catch (IllegalArgumentException unknown) {
            throw new UsageError("--level takes core, wire and hardening, separated by commas.");
        }
    }

    /** The scenarios of the levels that gate, and the open points where all of them do. */
    private String selected(Catalogue catalogue, Set<Level> gating) {
        Set<Level> run = EnumSet.copyOf(gating);
        if (gating.containsAll(EnumSet.complementOf(EnumSet.of(Level.OPEN)))) {
            return tags;
        }
        String ofLevels = catalogue.requirements().stream()
                .filter(r -> run.contains(r.level()))
                .map(r -> "@" + r.id())
                .collect(Collectors.joining(" or ", "(", ")"));
        return tags.isBlank() ? ofLevels : ofLevels + " and (" + tags + ")";
    }

    private Map<String, String> settings(String what) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("target", what);
        settings.put("wire", wire);
        settings.put("revision", revision);
        settings.put("level", String.join(",", levels));
        if (shard.of() > 1) {
            settings.put("shard", shard.toString());
        }
        settings.put("tags", tags.isBlank() ? "all" : tags);
        settings.put("parallel", Integer.toString(parallel));
        settings.put("processing-timeout", processingTimeout.toMillis() + " ms");
        settings.put("settle", settle.toMillis() + " ms");
        return settings;
    }
}
