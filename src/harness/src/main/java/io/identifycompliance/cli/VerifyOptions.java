package io.identifycompliance.cli;

import io.identifycompliance.suite.GivenOptions;
import io.identifycompliance.suite.RunOption;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives {@code verify} an option for each option of a run, under headings. */
final class VerifyOptions implements IModelTransformer {
    /** The width of the longest option with its value. */
    private static final int WIDEST = 24;

    /** Counts what the selection costs; not an option of a run. */
    static final String DRY_RUN = "--dry-run";

    /** Where a program reads what becomes of the run; not an option of a run. */
    static final String EVENTS = "--events";

    /** Ends the run when the program that started it ends; not an option of a run. */
    static final String END_WITH_INPUT = "--end-with-input";

    @Override
    public CommandSpec transform(CommandSpec command) {
        OptionSpec dryRun = OptionSpec.builder(DRY_RUN)
                .type(boolean.class)
                .arity("0")
                .order(RunOption.values().length)
                .description(
                        "Only say how many people and requests this selection costs, and how long it takes at --rate."
                                + " It is counted on the embedded reference; the target is not called, and no report is written.")
                .build();
        OptionSpec events = OptionSpec.builder(EVENTS)
                .type(String.class)
                .arity("1")
                .paramLabel("FILE")
                .order(RunOption.values().length)
                .description("Also write progress and every final verdict to this file, a JSON object a line; - for the"
                        + " standard output, and everything else then goes to the standard error.")
                .build();
        command.addOption(OptionSpec.builder(END_WITH_INPUT)
                .type(boolean.class)
                .arity("0")
                .hidden(true)
                .description("End the run when the standard input ends.")
                .build());
        return with(
                command,
                EnumSet.allOf(RunOption.class),
                RunOption::description,
                Map.of(RunOption.Section.SCENARIOS, dryRun, RunOption.Section.REPORTS, events));
    }

    /** Adds these options, under their headings. */
    static CommandSpec withOptions(CommandSpec command, Set<RunOption> options) {
        return with(command, options, RunOption::description, Map.of());
    }

    /** Gives a command some of the options, with these descriptions, and others at the end of a section. */
    static CommandSpec with(
            CommandSpec command,
            Set<RunOption> options,
            Function<RunOption, String> description,
            Map<RunOption.Section, OptionSpec> others) {
        for (RunOption.Section section : RunOption.Section.values()) {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                    .heading("%n" + section.title() + ":%n")
                    .order(section.ordinal())
                    .validate(false)
                    .exclusive(false)
                    .multiplicity("0..1");
            List<RunOption> ofSection = options.stream()
                    .filter(option -> option.section() == section)
                    .toList();
            if (!ofSection.isEmpty()) {
                ofSection.forEach(option -> group.addArg(spec(option, description.apply(option))));
                Optional.ofNullable(others.get(section)).ifPresent(group::addArg);
                command.addArgGroup(group.build());
            }
        }
        command.usageMessage().longOptionsMaxWidth(WIDEST);
        return command;
    }

    private static OptionSpec spec(RunOption option, String description) {
        OptionSpec.Builder spec = OptionSpec.builder(option.toString())
                .order(option.ordinal())
                .hidden(option.isHidden())
                .description(description);
        if (option.isFlag()) {
            return spec.type(boolean.class).arity("0").build();
        }
        spec.paramLabel(option.label()).arity("1");
        return option.isRepeatable()
                ? spec.type(List.class).auxiliaryTypes(String.class).build()
                : spec.type(String.class).build();
    }

    /** The options of a run that the user gave; a command may have options of its own of the same name. One that was given several times is matched as often, each time with all values. */
    static GivenOptions given(ParseResult parsed) {
        GivenOptions given = new GivenOptions();
        for (OptionSpec spec : new LinkedHashSet<>(parsed.matchedOptions())) {
            Optional<RunOption> option =
                    spec.userObject() == null ? RunOption.named(spec.longestName()) : Optional.empty();
            option.ifPresent(known -> spec.originalStringValues().forEach(value -> given.add(known, value)));
        }
        return given;
    }
}
