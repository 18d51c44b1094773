package io.identifycompliance.reference;

import io.identifycompliance.reference.faults.FaultLayer;
import io.identifycompliance.reference.points.Points;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The catalogue of faults. */
public final class Faults {
    private Faults() {}

    /** All of them. */
    public static List<Fault> all() {
        return FaultLayer.all().stream()
                .map(defect ->
                        new Fault(defect.name(), defect.breaks(), defect.sentence(), defect.also(), defect.wires()))
                .toList();
    }

    /** The fault of that name. */
    public static Optional<Fault> named(String name) {
        return all().stream().filter(fault -> fault.name().equals(name)).findFirst();
    }

    static Points over(Points right, Collection<String> names) {
        Points points = right;
        for (String name : names) {
            points = layer(name).apply(points);
        }
        return points;
    }

    private static UnaryOperator<Points> layer(String name) {
        return FaultLayer.all().stream()
                .filter(defect -> defect.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault " + name + "."))
                .layer();
    }
}
