package io.identifycompliance.cli;

import io.identifycompliance.suite.GivenOptions;
import io.identifycompliance.suite.RunOption;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives {@code verify} an option for each option of a run, under headings. */
final class VerifyOptions implements IModelTransformer {
    /** The width of the longest option with its value. */
    private static final int WIDEST = 24;

    @Override
    public CommandSpec transform(CommandSpec command) {
        return withOptions(command, EnumSet.allOf(VerifyOption.class));
    }

    /** Adds these options, under their headings. */
    static CommandSpec withOptions(CommandSpec command, Set<VerifyOption> options) {
        for (VerifyOption.Section section : VerifyOption.Section.values()) {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                    .heading(section.heading())
                    .order(section.ordinal())
                    .validate(false)
                    .exclusive(false)
                    .multiplicity("0..1");
            List<VerifyOption> ofSection = options.stream()
                    .filter(option -> option.section() == section)
                    .toList();
            if (ofSection.isEmpty()) {
                continue;
            }
            ofSection.stream().forEach(option -> group.addArg(spec(option)));
            command.addArgGroup(group.build());
        }
        command.usageMessage().longOptionsMaxWidth(WIDEST);
        return command;
    }

    private static OptionSpec spec(VerifyOption option) {
        RunOption run = option.option();
        OptionSpec.Builder spec = OptionSpec.builder(run.toString())
                .order(option.ordinal())
                .hidden(option.isHidden())
                .description(option.description());
        if (run.isFlag()) {
            return spec.type(boolean.class).arity("0").build();
        }
        spec.paramLabel(option.label()).arity("1");
        return run.isRepeatable()
                ? spec.type(List.class).auxiliaryTypes(String.class).build()
                : spec.type(String.class).build();
    }

    /** The options that the user gave. One that was given several times is matched as often, each time with all values. */
    static GivenOptions given(ParseResult parsed) {
        GivenOptions given = new GivenOptions();
        for (OptionSpec spec : new LinkedHashSet<>(parsed.matchedOptions())) {
            Optional<RunOption> option = RunOption.named(spec.longestName());
            option.ifPresent(known -> spec.originalStringValues().forEach(value -> given.add(known, value)));
        }
        return given;
    }
}
