package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.LeftoversFile;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.RunStore;
import io.identifycompliance.report.statement.ShardMerge;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.suite.HarnessVersion;
import io.identifycompliance.suite.KnownDeviations;
import io.identifycompliance.suite.ReportedRun;
import io.identifycompliance.suite.UsageException;
import io.identifycompliance.verdict.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges the shards of a run. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Merges the shards of a run into one report.",
            "",
            "The exit code is the verdict of the whole: 0 compliant, 1 not compliant, 3 inconclusive, for example"
                    + " because a shard is missing."
        },
        footer = {
            "",
            "Example, with each verify on a machine of its own:",
            "  identify-compliance verify --target URL --shard 1/2 --reports shard-1",
            "  identify-compliance verify --target URL --shard 2/2 --reports shard-2",
            "  identify-compliance merge shard-1 shard-2 --reports reports"
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The reports folder of each shard.")
    private List<Path> shards;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where to write the merged reports. Default: ${DEFAULT-VALUE}.")
    private Path reports;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Known deviations: the same file as for verify.")
    private @Nullable Path waivers;

    @Override
    public Integer call() {
        shards.forEach(StoredRuns::mustBeFolder);
        Catalogue catalogue = Catalogue.load();
        Waivers known = waivers == null ? Waivers.none() : KnownDeviations.read(waivers, catalogue);
        if (shards.stream().anyMatch(shard -> StoredRuns.isSame(shard, reports))) {
            throw UsageException.of("--reports", "is the folder of a shard, which would be lost. Name another.");
        }
        StoredRuns.mustBeWritable("--reports", reports);
        RunRecord whole = StoredRuns.read(
                () -> ShardMerge.of(shards.stream().map(RunStore::read).toList()));
        Statement first = StoredRuns.read(() -> Statement.read(shards.get(0)));
        ReportOptions options = ReportOptions.of(HarnessInfo.current(HarnessVersion.current()))
                .withGating(EnumSet.copyOf(first.gating()))
                .withWaivers(known, LocalDate.now(ZoneOffset.UTC))
                .withLeftovers(leftovers());
        ReportedRun reported = ReportedRun.write(reports, whole, catalogue, options);
        reported.print(
                spec.commandLine().getOut(),
                spec.commandLine().getColorScheme().ansi().enabled());
        return ExitCode.of(reported.outcome());
    }

    /** Whom the shards have left, and whoever is listed in the folder already; null if nobody is. */
    private @Nullable Leftovers leftovers() {
        Leftovers all = StoredRuns.read(() -> LeftoversFile.read(reports));
        for (Path shard : shards) {
            all = all.and(StoredRuns.read(() -> LeftoversFile.read(shard)));
        }
        return all.runs().isEmpty() ? null : all;
    }
}
