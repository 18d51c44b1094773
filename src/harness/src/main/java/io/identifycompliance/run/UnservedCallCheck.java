package io.identifycompliance.run;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.BudgetSpentException;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * The response to this call while others are accepted; empty if it is served, or if others are not.
     *
     * @param call the call with a key, or with what stands for one where it is recorded
     */
    Optional<TargetResponse> answerInstead(Key key, Function<Key, Request> call) {
        if (context.commonForms().isEmpty()) {
            return Optional.empty();
        }
        TargetResponse instead = TargetResponse.none();
        TestIdentities identities = context.identities(evidence);
        for (int round = 0; round < ROUNDS; round++) {
            boolean accepted = isAccepted(identities);
            instead = once("the same call again", key, call);
            if (!accepted || instead.isServed()) {
                return Optional.empty();
            }
        }
        return Optional.of(instead);
    }

    private boolean isAccepted(TestIdentities identities) {
        Attributes somebody =
                Attributes.of(Identifier.EXTERNAL_ID, identities.text(Identifier.EXTERNAL_ID, "(a new one)"));
        TargetResponse other = once(
                "another call meanwhile",
                context.keys().publicKey(),
                key -> context.wire().identify(context.commonForms().get(0), somebody, key));
        return other.status() == context.wire().acceptedStatus();
    }

    private TargetResponse once(String purpose, Key key, Function<Key, Request> call) {
        Request shown = context.transport().shown(call.apply(key.placeholder()));
        try {
            TargetResponse answer = context.transport().sendOnce(call.apply(key));
            evidence.saw(purpose, null, shown, answer, null);
            return answer;
        } catch (BudgetSpentException spent) {
            throw new NotReachedException(spent.getMessage());
        } catch (NoResponseException unanswered) {
            evidence.saw(purpose, null, shown, null, unanswered);
            return TargetResponse.none();
        }
    }
}
