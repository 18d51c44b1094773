package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.record.BasicAnswer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasicsTest {
    private final Basics basics = new Basics();

    @Test
    void takes_a_no_for_some_identifiers_only_for_no_broken_basis() {
        basics.answered(List.of(
                BasicAnswer.no("2022", BasicQuestion.FILTER, "Look-ups by email do not find the person."),
                BasicAnswer.of("2022", BasicQuestion.NOBODY, false)));

        assertThat(basics.firstBroken(BasicQuestion.FILTER, BasicQuestion.NOBODY))
                .contains(BasicQuestion.NOBODY);
    }

    @Test
    void keeps_the_first_answers() {
        basics.answered(List.of(BasicAnswer.of("2022", BasicQuestion.NOBODY, true)));
        basics.answered(List.of(BasicAnswer.of("2022", BasicQuestion.NOBODY, false)));

        assertThat(basics.isBroken(BasicQuestion.NOBODY)).isFalse();
    }

    @Test
    void tries_less_of_a_requirement_that_has_failed() {
        assertThat(tries("KEEP-ID", 20)).isEqualTo(12);
        basics.failed(List.of("FIND"));
        assertThat(tries("FIND", 20)).isEqualTo(3);
    }

    private long tries(String requirement, int scenarios) {
        return IntStream.range(0, scenarios)
                .filter(i -> basics.mayTry(List.of(requirement)))
                .count();
    }
}
