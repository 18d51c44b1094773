package io.identifycompliance.reference.points;

import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.store.WritableProfiles;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts another function beside the one in force at a point: it is given the same input, and what it comes to is compared
 * and thrown away. There is one for each shape of function. What a function does beside its result is compared as well,
 * and not done.
 *
 * @param <F> the type of the functions
 */
@FunctionalInterface
interface SideBySide<F> {
    /** The function in force, which also reports each time that the other comes to something else. */
    F compare(F inForce, F other, ComparedLayer layer);

    static <A, R> Function<A, R> function(Function<A, R> inForce, Function<A, R> other, ComparedLayer layer) {
        return a -> compared(() -> inForce.apply(a), () -> other.apply(a), layer);
    }

    static <A, B, R> BiFunction<A, B, R> biFunction(
            BiFunction<A, B, R> inForce, BiFunction<A, B, R> other, ComparedLayer layer) {
        return (a, b) -> compared(() -> inForce.apply(a, b), () -> other.apply(a, b), layer);
    }

    static <A, B> BiPredicate<A, B> biPredicate(
            BiPredicate<A, B> inForce, BiPredicate<A, B> other, ComparedLayer layer) {
        return (a, b) -> compared(() -> inForce.test(a, b), () -> other.test(a, b), layer);
    }

    static <A, B, C, R> Point.Function3<A, B, C, R> function3(
            Point.Function3<A, B, C, R> inForce, Point.Function3<A, B, C, R> other, ComparedLayer layer) {
        return (a, b, c) -> compared(() -> inForce.apply(a, b, c), () -> other.apply(a, b, c), layer);
    }

    /** The endpoints are called once, when the first function calls them; every other one is given the same answer. */
    static BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> answer(
            BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> inForce,
            BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> other,
            ComparedLayer layer) {
        return (call, endpoints) -> {
            PassedOn passedOn = new PassedOn(call, () -> inForce.apply(call, endpoints));
            Outcome<ServerResponse> otherwise = Outcome.of(() -> other.apply(call, passedOn));
            Outcome<ServerResponse> answer = passedOn.answer();
            if (!passedOn.onceUnaltered() || !otherwise.equals(answer)) {
                layer.differs();
            }
            return answer.get();
        };
    }

    /** A request is queued once; the other function queues nothing. */
    static Point.Enqueue enqueue(Point.Enqueue inForce, Point.Enqueue other, ComparedLayer layer) {
        return (sent, process, processing) -> {
            RecordedProcessing recorded = new RecordedProcessing(process, layer::differs);
            recorded.close(Outcome.of(() -> {
                other.accept(sent, process, recorded);
                return true;
            }));
            inForce.accept(sent, process, processing);
        };
    }

    /** An outcome is saved once; the other function, which sees the profiles as they were before, saves nothing. */
    static BiConsumer<WritableProfiles, StoreWrite> save(
            BiConsumer<WritableProfiles, StoreWrite> inForce,
            BiConsumer<WritableProfiles, StoreWrite> other,
            ComparedLayer layer) {
        return (store, outcome) -> {
            RecordedWrites recorded = new RecordedWrites(store, outcome, layer::differs);
            recorded.close(Outcome.of(() -> {
                other.accept(recorded, outcome);
                return true;
            }));
            inForce.accept(store, outcome);
        };
    }

    private static <R> R compared(Supplier<R> inForce, Supplier<R> other, ComparedLayer layer) {
        if (layer.isSuspended()) {
            return inForce.get();
        }
        Outcome<R> outcome = Outcome.of(inForce);
        if (!Outcome.of(other).equals(outcome)) {
            layer.differs();
        }
        return outcome.get();
    }
}
