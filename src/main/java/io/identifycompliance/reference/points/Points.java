package io.identifycompliance.reference.points;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The functions in force, one at each {@link Point}. */
public final class Points {
    /** The right one at every point. */
    public static final Points RIGHT = new Points(Map.of(), false);

    private final Map<Point<?>, Object> overridden;
    private final boolean remember;

    private Points(Map<Point<?>, Object> overridden, boolean remember) {
        this.overridden = overridden;
        this.remember = remember;
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
        return new Points(more, remember);
    }

    /** The same, with functions that share a memory. */
    Points remembering() {
        return new Points(overridden, true);
    }

    /** Whether functions share a memory, so that what one does depends on earlier requests. */
    boolean remember() {
        return remember;
    }

    /** The points at which another function is in force than the right one. */
    Set<Point<?>> overridden() {
        return overridden.keySet();
    }
}
