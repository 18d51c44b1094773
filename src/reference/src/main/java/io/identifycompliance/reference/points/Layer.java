package io.identifycompliance.reference.points;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Overrides one or several points, and leaves the others as they are below it. */
@FunctionalInterface
public interface Layer extends UnaryOperator<Points> {

    /** Several layers as one, the first at the bottom. */
    static Layer together(Layer... layers) {
        return together(List.of(layers));
    }

    /** Several layers as one, the first at the bottom. */
    static Layer together(Collection<Layer> layers) {
        return below -> {
            Points points = below;
            for (Layer layer : layers) {
                points = layer.apply(points);
            }
            return points;
        };
    }

    /** A layer with a memory of its own, which is new for each reference. */
    static <S> Layer remembering(Supplier<S> memory, Function<S, Layer> layer) {
        return below -> layer.apply(memory.get()).apply(below.with(Memory.ANYTHING));
    }

    /**
     * The same, with a memory of people alone: what it holds is found by a person id or by a value of an identifier, by
     * equality, or while the same request is answered. So nothing that it holds of one person bears on another, and it
     * does not depend on when a request comes.
     */
    static <S> Layer rememberingPeople(Supplier<S> memory, Function<S, Layer> layer) {
        return below -> layer.apply(memory.get()).apply(below.with(Memory.PEOPLE));
    }

    /**
     * A layer whose functions come to something else from run to run, since they depend on when they are called or on the
     * values that a run makes up. So their results cannot be compared.
     */
    static Layer varying(Layer layer) {
        return below -> layer.apply(below.with(Memory.ANYTHING));
    }

    /** A layer that shows profiles differently on both wire formats; the functions are given the right JSON. */
    static Layer showing(UnaryOperator<ObjectNode> person, UnaryOperator<ObjectNode> resource) {
        return together(
                Point.SHOW_PERSON.override(right -> profile -> person.apply(right.apply(profile))),
                Point.SHOW_RESOURCE.override(right -> profile -> resource.apply(right.apply(profile))));
    }

    /** A layer without the lock: what was read may have changed by the time it is written. */
    static Layer unlocked() {
        return Point.TRANSACTION.override(right -> Layer::withoutLock);
    }

    private static <T> T withoutLock(Lock ignored, Supplier<T> work) {
        return work.get();
    }
}
