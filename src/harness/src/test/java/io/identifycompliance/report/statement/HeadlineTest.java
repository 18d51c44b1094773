package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.record.SelectionWorth;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.Scope;
import io.identifycompliance.verdict.VerdictCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first line of every output. */
class HeadlineTest {
    private static final Scope PART = new Scope(false, 3, 40, 20, 600, List.of("shard: 1/9"));
    private static final Scope WHOLE = new Scope(true, 40, 40, 600, 600, List.of());

    @Test
    void says_of_a_part_what_it_is() {
        assertThat(Headline.of(RunVerdict.INCONCLUSIVE, true, PART, true))
                .isEqualTo("nothing failed in this shard (3 of 40 requirements were run)");
        assertThat(Headline.of(RunVerdict.COMPLIANT, false, PART, true))
                .isEqualTo("compliant in the 3 of 40 requirements that were run");
        assertThat(Headline.of(RunVerdict.NOT_COMPLIANT, false, PART, true))
                .isEqualTo("not compliant (3 of 40 requirements were run)");
        assertThat(Headline.of(RunVerdict.COMPLIANT, false, WHOLE, true)).isEqualTo("compliant");
    }

    @Test
    void says_that_no_target_was_named() {
        assertThat(Headline.of(RunVerdict.INCONCLUSIVE, true, PART, false))
                .isEqualTo("nothing failed in this shard of the embedded reference (3 of 40 requirements were run):"
                        + " no target was named");
        assertThat(Headline.of(RunVerdict.COMPLIANT, false, PART, false))
                .isEqualTo(
                        "the embedded reference is compliant in the 3 of 40 requirements that were run: no target was"
                                + " named");
        assertThat(Headline.of(RunVerdict.COMPLIANT, false, WHOLE, false))
                .isEqualTo("the embedded reference is compliant: no target was named");
    }

    @Test
    void never_calls_a_target_compliant_by_a_selection() {
        Scope limited = new Scope(
                false,
                38,
                40,
                80,
                635,
                List.of("max-requests: 1000"),
                List.of("RACE", "BROWSER"),
                List.of(new SelectionWorth("2022", 80, 940, 375, 331, 318, 2, List.of("RACE", "BROWSER", "CREATE"))));

        assertThat(Headline.of(RunVerdict.COMPLIANT, false, limited, true))
                .isEqualTo("nothing found by 80 of 635 scenarios with 940 requests");
        assertThat(Headline.of(RunVerdict.COMPLIANT_WITH_WAIVERS, false, limited, false))
                .isEqualTo("nothing but waived failures found by 80 of 635 scenarios with 940 requests in the embedded"
                        + " reference: no target was named");
        assertThat(Headline.sentence(RunVerdict.COMPLIANT, false, VerdictCounts.of(List.of()), limited, true))
                .isEqualTo("Nothing found by 80 of 635 scenarios with 940 requests; this selection catches 331 of the"
                        + " 375 faults of wire format 2022 (318 where it was chosen without them). Without any scenario: RACE, BROWSER. 2"
                        + " scenarios are not in the measured order and came last.");
        assertThat(Headline.of(RunVerdict.NOT_COMPLIANT, false, limited, true))
                .isEqualTo("not compliant (38 of 40 requirements were run)");
    }
}
