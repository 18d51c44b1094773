package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.DECODE;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.points.Layer;
import java.util.function.Predicate;

/** Marks what comes in calls of one kind, so that a function that does not see the call can tell. */
final class MarkedCalls {
    /** A property that no client sends. */
    private static final String MARK = "\u0000marked";

    private MarkedCalls() {}

    /** That layer, with a mark on the payload of each such call, which is never stored. */
    static Layer where(Predicate<ServerRequest> isMarked, Layer layer) {
        return together(marking(isMarked), layer, unmarked());
    }

    /** Whether that payload is marked. */
    static boolean has(IdentifyPayload payload) {
        return payload.properties().has(MARK);
    }

    /** Whether that update is marked. */
    static boolean has(IdentifyUpdate sent) {
        return sent.properties().containsKey(MARK);
    }

    private static Layer marking(Predicate<ServerRequest> isMarked) {
        return DECODE.override(right -> call -> right.apply(call)
                .map(payload -> isMarked.test(call) && payload.properties() instanceof ObjectNode properties
                        ? new IdentifyPayload(
                                payload.form(),
                                payload.key(),
                                properties.deepCopy().set(MARK, BooleanNode.TRUE))
                        : payload));
    }

    private static Layer unmarked() {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return decision.withProperties(FaultBuilders.without(decision.properties(), MARK::equals));
        });
    }
}
