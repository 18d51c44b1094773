package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.record.Combination;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pairs of circumstances a run has met. */
class PairCoverageTest {
    private static final Combination ONE =
            Combination.of("email, external ID, alone, first, plain, new, created with it, unlike");
    private static final Combination OTHER =
            Combination.of("email, phone number, alone, first, plain, new, created with it, unlike");

    private final RunRecord run = new Sample.Run()
            .with(
                    Sample.scenario("KEEP-EMAIL", "A").met(ONE).build(),
                    Sample.scenario("KEEP-EMAIL", "B").met(ONE, OTHER).build())
            .build();

    @Test
    void counts_the_scenarios_that_met_a_pair() {
        assertThat(row("identifier: email")).contains("2", "1", "-");
        assertThat(row("identifier: email").subList(3, 6)).containsExactly("2", "", "1");
        assertThat(row("time: repeated")).containsOnly("-", "");
    }

    @Test
    void names_what_was_not_met() {
        PairCoverage coverage = PairCoverage.of(run).get(0);

        assertThat(coverage.unmet())
                .extracting(PairCoverage.Pair::text)
                .contains("identifier: external ID, found by: email", "time: repeated, other profiles: alike")
                .doesNotContain("identifier: email, found by: external ID", "identifier: email, found by: email");
        assertThat(coverage.met() + coverage.unmet().size())
                .isEqualTo(coverage.pairs().size());
    }

    @Test
    void a_run_that_asked_for_nothing_has_none() {
        assertThat(PairCoverage.of(new Sample.Run().build())).isEmpty();
    }

    private List<String> row(String label) {
        return PairCoverage.of(run).get(0).rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .scenarios();
    }
}
