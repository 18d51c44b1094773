package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.RunStore;
import io.identifycompliance.report.statement.ShardMerge;
import io.identifycompliance.report.statement.Statement;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One report of the shards of a run. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes one report of the shards of a run. The exit code is that of the whole:",
            "0 compliant, 1 not compliant, 3 inconclusive, for example where a shard is missing."
        },
        footer = {
            "",
            "Example:",
            "  identify-compliance verify --target URL --shard 1/2 --reports shard-1    (on one machine)",
            "  identify-compliance verify --target URL --shard 2/2 --reports shard-2    (on another)",
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
            description = "Where the reports of the whole go. Default: ${DEFAULT-VALUE}.")
    private Path reports;

    @Mixin
    private WaiverOption waivers;

    @Override
    public Integer call() {
        shards.forEach(PathOption::mustExist);
        List<RunRecord> parts = shards.stream().map(RunStore::read).toList();
        Statement first = Statement.read(shards.get(0));
        ReportOptions options = ReportOptions.of(HarnessInfo.current(Version.current()))
                .withGating(EnumSet.copyOf(first.gating()))
                .withWaivers(waivers.read(), waivers.today());
        boolean colours = spec.commandLine().getColorScheme().ansi().enabled();
        return new RunOutput(reports, spec.commandLine().getOut(), colours)
                .write(ShardMerge.of(parts), Catalogue.load(), options);
    }
}
