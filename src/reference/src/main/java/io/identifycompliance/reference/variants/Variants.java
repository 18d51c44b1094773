package io.identifycompliance.reference.variants;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of all variants. A check that fails on one of them is itself wrong. */
public final class Variants {
    private Variants() {}

    /** All of them, by subject. */
    public static List<Variant> all() {
        return Stream.of(
                        MatchingVariants.all(),
                        ValueVariants.all(),
                        ChangeVariants.all(),
                        ProcessingVariants.all(),
                        ServiceVariants.all(),
                        AnswerVariants.all(),
                        PersonVariants.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The variant of that name. */
    public static Optional<Variant> named(String name) {
        return all().stream().filter(variant -> variant.name().equals(name)).findFirst();
    }
}
