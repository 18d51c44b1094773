package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.ScenarioEvidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whether a call is left unserved for what it says. */
class UnservedCallCheckTest {
    private static final String ODD = "odd";

    private final AtomicInteger calls = new AtomicInteger();
    private final List<Exchange> recorded = new ArrayList<>();

    @Test
    void a_call_that_is_not_answered_while_others_are_is_singled_out() {
        Optional<TargetResponse> instead = insteadOf(ODD, request -> {
            if (request.body().contains(ODD)) {
                throw new NoResponseException("reset", null);
            }
            return status(200);
        });
        assertThat(instead.orElseThrow().status()).isZero();
        assertThat(recorded)
                .extracting(Exchange::purpose, Exchange::status)
                .hasSize(10)
                .startsWith(tuple("another call meanwhile", 200), tuple("the same call again", 0));
        assertThat(recorded.toString()).contains(ODD).doesNotContain("PUBLIC1");
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

    private Optional<TargetResponse> insteadOf(String externalId, HttpTransport line) {
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
            ScenarioEvidence evidence = context.runEvidence().preflight();
            Optional<TargetResponse> instead = new UnservedCallCheck(context, evidence)
                    .answerInstead(
                            keys.publicKey(),
                            key -> context.wire()
                                    .identify(
                                            context.commonForms().get(0),
                                            Attributes.of(Identifier.EXTERNAL_ID, externalId),
                                            key));
            recorded.addAll(evidence.exchanges());
            return instead;
        }
    }

    private static TargetResponse status(int status) {
        return new TargetResponse(status, List.of(), "", 0);
    }
}
