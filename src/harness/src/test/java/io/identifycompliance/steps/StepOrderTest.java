package io.identifycompliance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which steps of a scenario wait for the end of the run. */
class StepOrderTest {
    private final List<String> taken = new ArrayList<>();
    private final List<Runnable> putOff = new ArrayList<>();

    @Test
    void a_scenario_takes_its_steps_at_once() {
        StepOrder order = new StepOrder(List.of("@KEEP-EMAIL", "@each-way"), () -> taken.add("first"));

        order.take(() -> taken.add("step"));
        order.end(putOff::add, () -> taken.add("end"));

        assertThat(taken).containsExactly("step", "end");
        assertThat(putOff).isEmpty();
    }

    @Test
    void one_for_the_end_of_the_run_takes_them_in_order_when_it_is_told_to() {
        StepOrder order = new StepOrder(List.of("@at-the-end"), () -> taken.add("first"));

        order.take(() -> taken.add("one"));
        order.take(() -> taken.add("two"));
        order.end(putOff::add, () -> taken.add("end"));

        assertThat(taken).isEmpty();
        putOff.forEach(Runnable::run);
        assertThat(taken).containsExactly("first", "one", "two", "end");
    }

    @Test
    void what_cannot_be_put_off_is_taken_when_the_scenario_ends() {
        StepOrder order = new StepOrder(List.of("@at-the-end"), () -> taken.add("first"));

        order.take(() -> taken.add("step"));
        order.end(rest -> false, () -> taken.add("end"));

        assertThat(taken).containsExactly("first", "step", "end");
    }
}
