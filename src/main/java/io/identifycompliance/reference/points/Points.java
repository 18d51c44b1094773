package io.identifycompliance.reference.points;

import java.util.HashMap;
import java.util.Map;

/** The functions in force, one at each {@link Point}. */
public final class Points {
    /** The right one at every point. */
    public static final Points RIGHT = new Points(Map.of());

    private final Map<Point<?>, Object> overridden;

    private Points(Map<Point<?>, Object> overridden) {
        this.overridden = overridden;
    }

    /** The function in force at that point. */
    @SuppressWarnings("unchecked") // only with() puts one in, with the type of its point
    public <F> F at(Point<F> point) {
        return (F) overridden.getOrDefault(point, point.right());
    }

    /** The same, with another function at that point. */
    <F> Points with(Point<F> point, F function) {
        Map<Point<?>, Object> more = new HashMap<>(overridden);
        more.put(point, function);
        return new Points(more);
    }
}
