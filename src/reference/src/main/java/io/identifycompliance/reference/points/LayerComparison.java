package io.identifycompliance.reference.points;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Evaluates other layers beside the right reference, on the input that it gets. Where none of the functions of a layer
 * ever comes to anything else, a reference with that layer behaves like the right one.
 *
 * <p>By induction: equal input and equal results leave equal profiles, so that the next input is equal too. This takes
 * functions whose result is all that they do; see {@link #isPossible}.
 */
public final class LayerComparison {
    private LayerComparison() {}

    /** Whether a layer overrides nothing but functions that have no effect beside their result, and depend on their input alone. */
    public static boolean isPossible(Layer layer) {
        Points points = layer.apply(Points.RIGHT);
        return !points.areDependent() && points.overridden().stream().allMatch(Point::isComparable);
    }

    /**
     * A layer that changes nothing, and reports where one of these would.
     *
     * @param others the layers to compare; possible ones
     * @param differs receives the index of a layer, on the thread that works for the request; perhaps many times
     */
    public static Layer with(List<Layer> others, IntConsumer differs) {
        return below -> {
            Points points = below;
            for (int i = 0; i < others.size(); i++) {
                int index = i;
                Points other = others.get(i).apply(Points.RIGHT);
                for (Point<?> point : other.overridden()) {
                    points = beside(point, points, other, () -> differs.accept(index));
                }
            }
            return points;
        };
    }

    private static <F> Points beside(Point<F> point, Points points, Points other, Runnable differs) {
        return points.with(point, point.beside(points.at(point), other.at(point), differs));
    }
}
