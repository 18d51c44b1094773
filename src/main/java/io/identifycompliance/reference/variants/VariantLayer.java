package io.identifycompliance.reference.variants;

import io.identifycompliance.reference.points.Points;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One way to be right, with the layer that does it.
 *
 * @param name unique, also among all other manners
 * @param sentence what it does, for a report
 */
public record VariantLayer(String name, String sentence, UnaryOperator<Points> layer) {

    /** All manners, by subject. */
    public static List<VariantLayer> all() {
        return Stream.of(
                        MatchingVariants.all(),
                        ValueVariants.all(),
                        ChangeVariants.all(),
                        ProcessingVariants.all(),
                        AnswerVariants.all(),
                        PersonVariants.all())
                .flatMap(List::stream)
                .toList();
    }
}
