package io.identifycompliance.reference.points;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The functions in force, one at each {@link Point}. */
public final class Points {
    /** The right one at every point. */
    public static final Points RIGHT = new Points(Map.of(), Memory.NONE);

    private final Map<Point<?>, Object> overridden;
    private final Memory memory;

    private Points(Map<Point<?>, Object> overridden, Memory memory) {
        this.overridden = overridden;
        this.memory = memory;
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
        return new Points(more, memory);
    }

    /** The same, with functions whose results depend on that as well. */
    Points with(Memory more) {
        return new Points(overridden, memory.compareTo(more) < 0 ? more : memory);
    }

    /** What the results of functions depend on beside their input. */
    Memory memory() {
        return memory;
    }

    /** The points at which another function is in force than the right one. */
    Set<Point<?>> overridden() {
        return overridden.keySet();
    }
}
