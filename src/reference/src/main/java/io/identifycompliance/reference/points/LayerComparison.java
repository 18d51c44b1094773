package io.identifycompliance.reference.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Evaluates other layers beside the right reference, on the input that it gets. For the people about whom none of the
 * functions of a layer ever comes to anything else, a reference with that layer behaves like the right one.
 *
 * <p>By induction: equal input and equal results leave equal profiles and equal memories of these people, so that the
 * next input is equal too.
 */
public final class LayerComparison {
    private LayerComparison() {}

    /** Whether each function of a layer can be evaluated beside the right one, and depends on nobody but the people concerned. */
    public static boolean isPossible(Layer layer) {
        Points points = layer.apply(Points.RIGHT);
        return points.memory() != Memory.ANYTHING
                && points.overridden().stream().allMatch(Point::isComparable)
                && !(points.memory() == Memory.PEOPLE && remembersPreviews(points.overridden()));
    }

    /** Such a layer remembers what it previews for itself, which {@link ComparedLayer#preview} leaves out. */
    private static boolean remembersPreviews(Set<Point<?>> overridden) {
        return overridden.contains(Point.RESPOND)
                && (overridden.contains(Point.MATCH) || overridden.contains(Point.DECIDE));
    }

    /**
     * A layer that changes nothing, and reports where one of these would.
     *
     * @param others the layers to compare; possible ones
     * @param differs receives the index of a layer, on the thread that works for the request; perhaps many times
     */
    public static Layer with(List<Layer> others, IntConsumer differs) {
        return right -> {
            Comparisons comparisons = new Comparisons();
            for (int i = 0; i < others.size(); i++) {
                int index = i;
                Points other = others.get(i).apply(Points.RIGHT);
                ComparedLayer layer = new ComparedLayer(() -> differs.accept(index), other.memory() == Memory.PEOPLE);
                other.overridden().forEach(point -> comparisons.add(point, other, layer));
            }
            return Point.RESPOND
                    .override(
                            below -> (usual, sent, preview) -> below.apply(usual, sent, ComparedLayer.preview(preview)))
                    .apply(comparisons.layer().apply(right));
        };
    }

    /** What is compared at each point. */
    private static final class Comparisons {
        private final Map<Point<?>, List<SideBySide.Other<?>>> others = new LinkedHashMap<>();

        <F> void add(Point<F> point, Points other, ComparedLayer layer) {
            others.computeIfAbsent(point, none -> new ArrayList<>())
                    .add(new SideBySide.Other<>(other.at(point), layer));
        }

        Layer layer() {
            return Layer.together(others.entrySet().stream()
                    .map(entry -> compared(entry.getKey(), entry.getValue()))
                    .toList());
        }

        @SuppressWarnings("unchecked") // only add() puts one in, with the type of its point
        private static <F> Layer compared(Point<F> point, List<SideBySide.Other<?>> others) {
            return point.compared(
                    others.stream().map(other -> (SideBySide.Other<F>) other).toList());
        }
    }
}
