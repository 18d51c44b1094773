package io.identifycompliance.engine;

import io.cucumber.plugin.event.Argument;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.identifycompliance.contract.NearestName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Finds steps about somebody whose profile no step before them has created or found. */
final class ProfileNameMistakes {
    /** The parameter types of names, as {@code StepParameters} calls them. */
    private static final Set<String> NAMES = Set.of("name", "names");

    private static final Set<String> INTRODUCING =
            Set.of("{name} has a profile with:", "{name} is the one profile with:");

    private ProfileNameMistakes() {}

    /** Reports each of them, of the steps of one scenario in their order. */
    static void report(List<PickleStepTestStep> steps, BiConsumer<PickleStepTestStep, String> found) {
        Set<String> known = new TreeSet<>();
        for (PickleStepTestStep step : steps) {
            if (INTRODUCING.contains(step.getPattern())) {
                names(step).forEach(known::add);
            }
            names(step)
                    .filter(name -> !known.contains(name))
                    .forEach(name -> found.accept(
                            step,
                            name + " has no profile yet: begin with \"Given " + name + " has a profile with:\"."
                                    + NearestName.question(name, known)));
        }
    }

    private static Stream<String> names(PickleStepTestStep step) {
        return step.getDefinitionArgument().stream()
                .filter(argument -> NAMES.contains(argument.getParameterTypeName()))
                .map(Argument::getValue)
                .flatMap(names -> Stream.of(names.split(" or ")));
    }
}
