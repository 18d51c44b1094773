package io.identifycompliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioVerdictsTest {
    @Test
    void a_scenario_about_an_open_point_never_fails() {
        List<ScenarioRecord> settled = ScenarioVerdicts.settled(
                List.of(
                        Sample.scenario("WHO-WINS", "Observed")
                                .failed("expected a, seen b", "a", "b")
                                .build(),
                        Sample.scenario("CREATE", "Judged")
                                .failed("expected a, seen b", "a", "b")
                                .build()),
                List.of(),
                Catalogue.load());

        assertThat(settled).extracting(ScenarioRecord::verdict).containsExactly(Verdict.INCONCLUSIVE, Verdict.FAILED);
        assertThat(settled.get(0).message()).isEqualTo("expected a, seen b");
    }
}
