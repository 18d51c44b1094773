package io.identifycompliance.reference.points;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** In the place of the endpoints: they are called once, and whether a function passes on the request as it came, and once. */
final class PassedOn implements Function<ServerRequest, ServerResponse> {
    private final ServerRequest call;
    private final Supplier<ServerResponse> endpoints;
    private Optional<Outcome<ServerResponse>> answer = Optional.empty();
    private int times;
    private boolean altered;

    PassedOn(ServerRequest call, Supplier<ServerResponse> endpoints) {
        this.call = call;
        this.endpoints = endpoints;
    }

    @Override
    public ServerResponse apply(ServerRequest passed) {
        times++;
        altered |= !passed.equals(call);
        return answer().get();
    }

    /** What the endpoints come to for the request as it came. */
    Outcome<ServerResponse> answer() {
        if (answer.isEmpty()) {
            answer = Optional.of(Outcome.of(endpoints));
        }
        return answer.get();
    }

    boolean onceUnaltered() {
        return times == 1 && !altered;
    }
}
