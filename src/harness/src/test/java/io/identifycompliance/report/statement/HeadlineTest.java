package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.Scope;
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
                .isEqualTo("compliant in 3 of 40 requirements that were run");
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
                .isEqualTo("the embedded reference is compliant in 3 of 40 requirements that were run: no target was"
                        + " named");
        assertThat(Headline.of(RunVerdict.COMPLIANT, false, WHOLE, false))
                .isEqualTo("the embedded reference is compliant: no target was named");
    }
}
