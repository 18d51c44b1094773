package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.record.IdentifyAnswers;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is kept of the responses to every call of a run. */
class IdentifyResponsesTest {
    private final IdentifyResponses responses = new IdentifyResponses();

    @Test
    void keeps_one_odd_status_after_thousands_of_wrong_bodies() {
        for (int i = 0; i < 3000; i++) {
            responses.add("Identify (form)", FakeTarget.json(200, "0"), Optional.of("body 0"));
        }
        responses.add("Identify (form)", FakeTarget.json(200, "1"), Optional.empty());
        responses.add("Identify (GET)", FakeTarget.json(500, ""), Optional.of("status 500"));

        IdentifyAnswers record = responses.record(WireFormats.named("2022", null), UnaryOperator.identity());

        assertThat(record.calls()).isEqualTo(3002);
        assertThat(record.others())
                .extracting(IdentifyAnswers.Other::status)
                .hasSize(1001)
                .endsWith(500);
    }
}
