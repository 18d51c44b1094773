package io.identifycompliance.reference.points;

import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.store.WritableProfiles;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts other functions beside the right one at a point: they are given the same input, and what they come to is compared
 * and thrown away. There is one for each shape of function. What a function does beside its result is compared as well,
 * and not done.
 *
 * @param <F> the type of the functions
 */
@FunctionalInterface
interface SideBySide<F> {
    /** The right function, which also reports each time that one of the others comes to something else. */
    F compare(F right, List<Other<F>> others);

    /**
     * A function to compare.
     *
     * @param layer the layer that it belongs to
     */
    record Other<F>(F function, ComparedLayer layer) {}

    static <A, R> Function<A, R> function(Function<A, R> right, List<Other<Function<A, R>>> others) {
        return a -> compared(() -> right.apply(a), others, other -> other.apply(a));
    }

    static <A, B, R> BiFunction<A, B, R> biFunction(
            BiFunction<A, B, R> right, List<Other<BiFunction<A, B, R>>> others) {
        return (a, b) -> compared(() -> right.apply(a, b), others, other -> other.apply(a, b));
    }

    static <A, B> BiPredicate<A, B> biPredicate(BiPredicate<A, B> right, List<Other<BiPredicate<A, B>>> others) {
        return (a, b) -> compared(() -> right.test(a, b), others, other -> other.test(a, b));
    }

    static <A, B, C, R> Point.Function3<A, B, C, R> function3(
            Point.Function3<A, B, C, R> right, List<Other<Point.Function3<A, B, C, R>>> others) {
        return (a, b, c) -> compared(() -> right.apply(a, b, c), others, other -> other.apply(a, b, c));
    }

    /**
     * The endpoints are called once, when the first function calls them; every other one is given the same answer. What
     * each does before it calls them is done before that, since functions at other points may hang on it.
     */
    static BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> answer(
            BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> right,
            List<Other<BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse>>> others) {
        BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> compared = right;
        for (Other<BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse>> other : others) {
            BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> below = compared;
            compared = (call, endpoints) -> {
                PassedOn passedOn = new PassedOn(call, () -> below.apply(call, endpoints));
                Outcome<ServerResponse> otherwise =
                        Outcome.of(() -> other.function().apply(call, passedOn));
                Outcome<ServerResponse> answer = passedOn.answer();
                if (!passedOn.onceUnaltered() || !otherwise.equals(answer)) {
                    other.layer().differs();
                }
                return answer.get();
            };
        }
        return compared;
    }

    /** A request is queued once; the other functions queue nothing. */
    static Point.Enqueue enqueue(Point.Enqueue right, List<Other<Point.Enqueue>> others) {
        return (sent, process, processing) -> {
            for (Other<Point.Enqueue> other : others) {
                RecordedProcessing recorded = new RecordedProcessing(process, other.layer()::differs);
                recorded.close(Outcome.of(() -> {
                    other.function().accept(sent, process, recorded);
                    return true;
                }));
            }
            right.accept(sent, process, processing);
        };
    }

    /** An outcome is saved once; the other functions, which see the profiles as they were before, save nothing. */
    static BiConsumer<WritableProfiles, StoreWrite> save(
            BiConsumer<WritableProfiles, StoreWrite> right,
            List<Other<BiConsumer<WritableProfiles, StoreWrite>>> others) {
        return (store, outcome) -> {
            for (Other<BiConsumer<WritableProfiles, StoreWrite>> other : others) {
                RecordedWrites recorded = new RecordedWrites(store, outcome, other.layer()::differs);
                recorded.close(Outcome.of(() -> {
                    other.function().accept(recorded, outcome);
                    return true;
                }));
            }
            right.accept(store, outcome);
        };
    }

    private static <F, R> R compared(Supplier<R> right, List<Other<F>> others, Function<F, R> call) {
        Outcome<R> outcome = Outcome.of(right);
        for (Other<F> other : others) {
            if (!other.layer().isSuspended()
                    && !Outcome.of(() -> call.apply(other.function())).equals(outcome)) {
                other.layer().differs();
            }
        }
        return outcome.get();
    }
}
