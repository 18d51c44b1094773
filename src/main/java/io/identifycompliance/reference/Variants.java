package io.identifycompliance.reference;

import io.identifycompliance.reference.points.Points;
import io.identifycompliance.reference.variants.VariantLayer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The ways to be right. A check that fails on one of them is wrong itself. */
public final class Variants {
    private Variants() {}

    /** All of them. */
    public static List<Variant> all() {
        return VariantLayer.all().stream()
                .map(manner -> new Variant(manner.name(), manner.sentence()))
                .toList();
    }

    /** The variant of that name. */
    public static Optional<Variant> named(String name) {
        return all().stream().filter(variant -> variant.name().equals(name)).findFirst();
    }

    static Points over(Points right, Collection<String> names) {
        Points points = right;
        for (String name : names) {
            points = layer(name).apply(points);
        }
        return points;
    }

    private static UnaryOperator<Points> layer(String name) {
        return VariantLayer.all().stream()
                .filter(manner -> manner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no variant " + name + "."))
                .layer();
    }
}
