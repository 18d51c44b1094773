package io.identifycompliance.reference.points;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The functions in force, one at each {@link Point}. */
public final class Points {
    /** The right one at every point. */
    public static final Points RIGHT = new Points(Map.of(), false);

    private final Map<Point<?>, Object> overridden;
    private final boolean dependent;

    private Points(Map<Point<?>, Object> overridden, boolean dependent) {
        this.overridden = overridden;
        this.dependent = dependent;
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
        return new Points(more, dependent);
    }

    /** The same, with functions whose results depend on more than their input: on earlier requests, or on the time. */
    Points dependent() {
        return new Points(overridden, true);
    }

    /** Whether results of functions depend on more than their input. */
    boolean areDependent() {
        return dependent;
    }

    /** The points at which another function is in force than the right one. */
    Set<Point<?>> overridden() {
        return overridden.keySet();
    }
}
