package io.identifycompliance.evidence;

import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Request;
import io.identifycompliance.api.Unreachable;
import io.identifycompliance.contract.Identifier;

/**
 * Whether a call of Identify is left unserved for what it says, while others are served.
 *
 * <p>A target that is overloaded, or that drops a connection now and then, treats all calls alike. So this call and one
 * that creates somebody are made by turns: only if each of the others is accepted, and each of these is not, it is this
 * call.
 */
final class SingledOut {
    private static final int ROUNDS = 5;

    private final Trial trial;
    private final Dossier dossier;

    SingledOut(Trial trial, Dossier dossier) {
        this.trial = trial;
        this.dossier = dossier;
    }

    /** What this call is answered while others are accepted; null where it is served, or where others are not. */
    Answer answerInstead(Request call) {
        Answer instead = null;
        Cast cast = trial.cast(dossier);
        for (int round = 0; round < ROUNDS; round++) {
            Attributes somebody =
                    Attributes.of(Identifier.EXTERNAL_ID, cast.text(Identifier.EXTERNAL_ID, "(a new one)"));
            Answer other = once(trial.wire()
                    .identify(trial.commonWays().get(0), somebody, trial.keys().publicKey()));
            instead = once(call);
            if (other.status() != trial.wire().acceptedStatus() || instead.isServed()) {
                return null;
            }
        }
        return instead;
    }

    private Answer once(Request request) {
        try {
            return trial.transport().sendOnce(request);
        } catch (Unreachable unanswered) {
            return Answer.none();
        }
    }
}
