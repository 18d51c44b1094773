package io.identifycompliance.report.exchange;

import static io.identifycompliance.report.Sample.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.Sample;
import org.junit.jupiter.api.Test;

/** Where to look first in a scenario that did not pass. */
class FailingExchangeTest {
    @Test
    void shows_the_request_and_the_response_of_the_run_that_failed() {
        FailingExchange failing = FailingExchange.of(failedIn("JSON"));
        assertThat(failing.asked().number()).isEqualTo(1);
        assertThat(failing.answered().number()).isEqualTo(3);
        failing = FailingExchange.of(failedIn("JSON with aliases"));
        assertThat(failing.asked().number()).isEqualTo(2);
        assertThat(failing.answered().number()).isEqualTo(4);
    }

    private static ScenarioRecord failedIn(String form) {
        return Sample.scenario("KEEP-EMAIL", "It stays")
                .exchanges(
                        as("JSON", Sample.identify(1, "{}")),
                        as("JSON with aliases", Sample.identify(2, "{}")),
                        as("JSON", Sample.get(3, "read", "/api/v1/person/A", 200, "{}")),
                        as("JSON with aliases", Sample.get(4, "read", "/api/v1/person/B", 200, "{}")))
                .steps(Sample.step("When", Verdict.PASSED, 1, 2), Sample.step("Then", Verdict.FAILED, 3, 4))
                .failed("expected a, seen b", "a", "b")
                .in(form)
                .build();
    }
}
