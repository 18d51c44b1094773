package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Identifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whether a call is left unserved for what it says. */
class UnservedCallCheckTest {
    private static final String ODD = "odd";

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_call_that_is_not_answered_while_others_are_is_singled_out() {
        Optional<TargetResponse> instead = insteadOf(ODD, request -> {
            if (request.body().contains(ODD)) {
                throw new NoResponseException("reset", null);
            }
            return status(200);
        });
        assertThat(instead.orElseThrow().status()).isZero();
    }

    @Test
    void so_is_one_that_is_told_to_wait_while_others_are_not() {
        Optional<TargetResponse> instead =
                insteadOf(ODD, request -> status(request.body().contains(ODD) ? 429 : 200));
        assertThat(instead.orElseThrow().status()).isEqualTo(429);
    }

    @Test
    void a_target_that_answers_nobody_singles_nobody_out() {
        Optional<TargetResponse> instead = insteadOf(ODD, request -> {
            throw new NoResponseException("refused", null);
        });
        assertThat(instead).isEmpty();
    }

    @Test
    void a_call_that_is_served_sometimes_is_not_singled_out() {
        Optional<TargetResponse> instead = insteadOf(
                ODD, request -> status(request.body().contains(ODD) && calls.incrementAndGet() % 3 != 0 ? 429 : 200));
        assertThat(instead).isEmpty();
    }

    private static Optional<TargetResponse> insteadOf(String externalId, HttpTransport line) {
        Keys keys = Keys.of("PUBLIC1", "pk_reference_key");
        try (RateLimitedTransport transport = new RateLimitedTransport("http://target", line, Duration.ofSeconds(1))) {
            RunContext context = new RunContext(
                    WireFormats.named("2022", null),
                    transport,
                    keys,
                    "rsingle",
                    Duration.ofSeconds(1),
                    Duration.ZERO,
                    new AtomicInteger());
            Request call = context.wire()
                    .identify(
                            context.commonForms().get(0),
                            Attributes.of(Identifier.EXTERNAL_ID, externalId),
                            keys.publicKey());
            return new UnservedCallCheck(context, context.runEvidence().preflight()).answerInstead(call);
        }
    }

    private static TargetResponse status(int status) {
        return new TargetResponse(status, List.of(), "", 0);
    }
}
