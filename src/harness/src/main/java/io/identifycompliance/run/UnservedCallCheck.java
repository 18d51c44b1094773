package io.identifycompliance.run;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.BudgetSpentException;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.Optional;

/**
 * Checks whether a call goes unserved because of what it is or contains, while others are served.
 *
 * <p>An overloaded target, or one that drops connections now and then, treats all calls alike. So this call alternates
 * with one that creates a profile: only if all of the latter are accepted and the former is never served, the call itself
 * is the reason.
 */
final class UnservedCallCheck {
    private static final int ROUNDS = 5;

    private final RunContext context;
    private final ScenarioEvidence evidence;

    UnservedCallCheck(RunContext context, ScenarioEvidence evidence) {
        this.context = context;
        this.evidence = evidence;
    }

    /** The response to this call while others are accepted; empty if it is served, or if others are not. */
    Optional<TargetResponse> answerInstead(Request call) {
        if (context.commonForms().isEmpty()) {
            return Optional.empty();
        }
        TargetResponse instead = TargetResponse.none();
        TestIdentities identities = context.identities(evidence);
        for (int round = 0; round < ROUNDS; round++) {
            boolean accepted = isAccepted(identities);
            instead = once(call);
            if (!accepted || instead.isServed()) {
                return Optional.empty();
            }
        }
        return Optional.of(instead);
    }

    private boolean isAccepted(TestIdentities identities) {
        Attributes somebody =
                Attributes.of(Identifier.EXTERNAL_ID, identities.text(Identifier.EXTERNAL_ID, "(a new one)"));
        Request other = context.wire()
                .identify(context.commonForms().get(0), somebody, context.keys().publicKey());
        return once(other).status() == context.wire().acceptedStatus();
    }

    private TargetResponse once(Request request) {
        try {
            return context.transport().sendOnce(request);
        } catch (BudgetSpentException spent) {
            throw new NotReachedException(spent.getMessage());
        } catch (NoResponseException unanswered) {
            return TargetResponse.none();
        }
    }
}
