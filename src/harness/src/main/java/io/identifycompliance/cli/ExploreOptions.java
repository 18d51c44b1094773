package io.identifycompliance.cli;

import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** Gives {@code explore} the options of {@code verify} that do not choose scenarios or shape a verdict. */
final class ExploreOptions implements IModelTransformer {
    private static final Set<VerifyOption> NONE_OF_ITS = EnumSet.of(
            VerifyOption.LEVEL,
            VerifyOption.TAGS,
            VerifyOption.FEATURES,
            VerifyOption.SHARD,
            VerifyOption.MAX_REQUESTS,
            VerifyOption.SMOKE,
            VerifyOption.WAIVERS,
            VerifyOption.ONLY_REPORTS);

    @Override
    public CommandSpec transform(CommandSpec command) {
        return VerifyOptions.withOptions(command, EnumSet.complementOf(EnumSet.copyOf(NONE_OF_ITS)));
    }
}
