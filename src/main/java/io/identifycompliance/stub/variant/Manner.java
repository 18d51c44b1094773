package io.identifycompliance.stub.variant;

import io.identifycompliance.stub.point.Points;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One way to be right, with the layer that does it.
 *
 * @param name unique, also among all other manners
 * @param sentence what it does, for a report
 */
public record Manner(String name, String sentence, UnaryOperator<Points> layer) {

    /** All manners, by subject. */
    public static List<Manner> all() {
        return Stream.of(
                        MatchingManners.all(),
                        ValueManners.all(),
                        ChangeManners.all(),
                        ProcessingManners.all(),
                        AnswerManners.all(),
                        PersonManners.all())
                .flatMap(List::stream)
                .toList();
    }
}
