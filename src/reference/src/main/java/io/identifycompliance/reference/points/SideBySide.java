package io.identifycompliance.reference.points;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Puts another function beside the one in force at a point: it is given the same input, and its result is compared and
 * thrown away. There is one for each shape of function whose result is all that it does.
 *
 * @param <F> the type of the functions
 */
@FunctionalInterface
interface SideBySide<F> {
    /** The function in force, which also reports each time that the other comes to something else. */
    F compare(F inForce, F other, Runnable differs);

    static <A, R> Function<A, R> function(Function<A, R> inForce, Function<A, R> other, Runnable differs) {
        return a -> compared(() -> inForce.apply(a), () -> other.apply(a), differs);
    }

    static <A, B, R> BiFunction<A, B, R> biFunction(
            BiFunction<A, B, R> inForce, BiFunction<A, B, R> other, Runnable differs) {
        return (a, b) -> compared(() -> inForce.apply(a, b), () -> other.apply(a, b), differs);
    }

    static <A, B> BiPredicate<A, B> biPredicate(BiPredicate<A, B> inForce, BiPredicate<A, B> other, Runnable differs) {
        return (a, b) -> compared(() -> inForce.test(a, b), () -> other.test(a, b), differs);
    }

    static <A, B, C, R> Point.Function3<A, B, C, R> function3(
            Point.Function3<A, B, C, R> inForce, Point.Function3<A, B, C, R> other, Runnable differs) {
        return (a, b, c) -> compared(() -> inForce.apply(a, b, c), () -> other.apply(a, b, c), differs);
    }

    /** The endpoints are called once; the other function is given the answer that they gave. */
    static BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> answer(
            BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> inForce,
            BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse> other,
            Runnable differs) {
        return (call, endpoints) -> {
            ServerResponse answer = inForce.apply(call, endpoints);
            PassedOn passedOn = new PassedOn(call, answer);
            Outcome<ServerResponse> otherwise = Outcome.of(() -> other.apply(call, passedOn));
            if (!passedOn.onceUnaltered() || !otherwise.equals(Outcome.of(() -> answer))) {
                differs.run();
            }
            return answer;
        };
    }

    private static <R> R compared(Supplier<R> inForce, Supplier<R> other, Runnable differs) {
        Outcome<R> outcome = Outcome.of(inForce);
        if (!Outcome.of(other).equals(outcome)) {
            differs.run();
        }
        return outcome.get();
    }

    /** In the place of the endpoints: whether a function passes on the request that it was given, and once. */
    final class PassedOn implements Function<ServerRequest, ServerResponse> {
        private final ServerRequest call;
        private final ServerResponse answer;
        private int times;
        private boolean altered;

        private PassedOn(ServerRequest call, ServerResponse answer) {
            this.call = call;
            this.answer = answer;
        }

        @Override
        public ServerResponse apply(ServerRequest passed) {
            times++;
            altered |= !passed.equals(call);
            return answer;
        }

        private boolean onceUnaltered() {
            return times == 1 && !altered;
        }
    }
}
