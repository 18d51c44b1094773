package io.identifycompliance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Keys;
import io.identifycompliance.api.Line;
import io.identifycompliance.api.Request;
import io.identifycompliance.api.Transport;
import io.identifycompliance.api.Unreachable;
import io.identifycompliance.api.wire.Wires;
import io.identifycompliance.contract.Identifier;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whether a call is left unserved for what it says. */
class SingledOutTest {
    private static final String ODD = "odd";

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_call_that_is_not_answered_while_others_are_is_singled_out() {
        Answer instead = insteadOf(ODD, request -> {
            if (request.body().contains(ODD)) {
                throw new Unreachable("reset", null);
            }
            return status(200);
        });
        assertThat(instead.status()).isZero();
    }

    @Test
    void so_is_one_that_is_told_to_wait_while_others_are_not() {
        Answer instead = insteadOf(ODD, request -> status(request.body().contains(ODD) ? 429 : 200));
        assertThat(instead.status()).isEqualTo(429);
    }

    @Test
    void a_target_that_answers_nobody_singles_nobody_out() {
        Answer instead = insteadOf(ODD, request -> {
            throw new Unreachable("refused", null);
        });
        assertThat(instead).isNull();
    }

    @Test
    void a_call_that_is_served_sometimes_is_not_singled_out() {
        Answer instead = insteadOf(
                ODD, request -> status(request.body().contains(ODD) && calls.incrementAndGet() % 3 != 0 ? 429 : 200));
        assertThat(instead).isNull();
    }

    private static Answer insteadOf(String externalId, Line line) {
        Keys keys = Keys.of("PUBLIC1", "pk_reference_key");
        try (Transport transport = new Transport("http://target", line, Duration.ofSeconds(1))) {
            Trial trial = new Trial(
                    Wires.named("2022", null),
                    transport,
                    keys,
                    "rsingle",
                    Duration.ofSeconds(1),
                    Duration.ZERO,
                    new AtomicInteger());
            Request call = trial.wire()
                    .identify(
                            trial.commonWays().get(0),
                            Attributes.of(Identifier.EXTERNAL_ID, externalId),
                            keys.publicKey());
            return new SingledOut(trial, trial.journal().preflight()).answerInstead(call);
        }
    }

    private static Answer status(int status) {
        return new Answer(status, List.of(), "", 0);
    }
}
