package io.identifycompliance.cli;

import io.identifycompliance.suite.RunOption;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** Gives {@code explore} the options of {@code verify} that do not choose scenarios or shape a verdict. */
final class ExploreOptions implements IModelTransformer {
    private static final Set<RunOption> NONE_OF_ITS = EnumSet.of(
            RunOption.LEVEL,
            RunOption.TAGS,
            RunOption.FEATURES,
            RunOption.SHARD,
            RunOption.MAX_REQUESTS,
            RunOption.SMOKE,
            RunOption.WAIVERS,
            RunOption.ONLY_REPORTS);

    @Override
    public CommandSpec transform(CommandSpec command) {
        return VerifyOptions.withOptions(command, EnumSet.complementOf(EnumSet.copyOf(NONE_OF_ITS)));
    }
}
