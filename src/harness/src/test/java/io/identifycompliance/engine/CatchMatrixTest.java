package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatchMatrixTest {
    @Test
    void puts_one_scenario_for_each_requirement_first() {
        CatchMatrix matrix = matrix(
                2,
                scenario("a", 5, "KEEP-EMAIL", 0, 1),
                scenario("b", 5, "KEEP-EMAIL", 0, 1),
                scenario("c", 90, "RACE"));

        assertThat(matrix.ordered().scenarios())
                .extracting(CatchMatrix.Scenario::scenario)
                .containsExactly("a", "c", "b");
    }

    @Test
    void prefers_what_adds_most_per_request() {
        CatchMatrix matrix = matrix(
                4,
                scenario("dear", 30, "KEEP-EMAIL", 0, 1, 2, 3),
                scenario("cheap", 5, "KEEP-EMAIL", 0, 1),
                scenario("other", 5, "KEEP-EMAIL", 0, 1),
                scenario("rest", 5, "KEEP-EMAIL", 2, 3));

        assertThat(matrix.ordered().scenarios())
                .extracting(CatchMatrix.Scenario::scenario)
                .startsWith("cheap", "rest");
    }

    @Test
    void counts_a_fault_less_if_whatever_catches_another_catches_it() {
        CatchMatrix matrix = matrix(
                5,
                scenario("first", 1, "KEEP-EMAIL", 0),
                scenario("redundant", 10, "KEEP-EMAIL", 1, 2, 3),
                scenario("distinct", 10, "KEEP-EMAIL", 4),
                scenario("also", 10, "KEEP-EMAIL", 1, 2, 3));

        List<String> order = matrix.ordered().scenarios().stream()
                .map(CatchMatrix.Scenario::scenario)
                .toList();

        assertThat(order).startsWith("first", "also", "distinct");
    }

    @Test
    void counts_each_fault_once_that_some_of_the_scenarios_catch() {
        CatchMatrix matrix = matrix(
                4, scenario("a", 5, "KEEP-EMAIL", 0, 1), scenario("b", 5, "MIXED", 1, 2), scenario("c", 5, "RACE", 3));

        assertThat(matrix.caught(Set.of("a", "b", "unknown"))).isEqualTo(3);
    }

    @Test
    void does_not_know_a_fault_that_was_left_out() {
        CatchMatrix.Scenario[] scenarios = IntStream.range(0, 20)
                .mapToObj(number -> scenario("s" + number, 10, "KEEP-EMAIL", number))
                .toArray(CatchMatrix.Scenario[]::new);
        CatchMatrix matrix = matrix(20, scenarios);
        Set<String> all = Set.copyOf(
                matrix.scenarios().stream().map(CatchMatrix.Scenario::scenario).toList());

        assertThat(matrix.caughtUnseen(all, 200, 1000)).as("with everything").isEqualTo(20);
        assertThat(matrix.caughtUnseen(all, 100, 1000))
                .as("the known faults come first")
                .isZero();
        assertThat(matrix.caughtUnseen(all, 200, 3)).as("no more than three").isZero();
    }

    @Test
    void can_be_written_and_read() {
        ScenarioOrder order = new ScenarioOrder(
                List.of(matrix(2, scenario("a", 5, "KEEP-EMAIL", 0, 1)).ordered()));

        assertThat(order.text().lines()).hasSize(10);
        assertThat(ScenarioOrder.of(order.text())).isEqualTo(order);
    }

    static CatchMatrix matrix(int faults, CatchMatrix.Scenario... scenarios) {
        return new CatchMatrix(
                "2022",
                100,
                IntStream.range(0, faults).mapToObj(number -> "fault-" + number).toList(),
                List.of(scenarios));
    }

    static CatchMatrix.Scenario scenario(String name, int requests, String requirement, Integer... catches) {
        return new CatchMatrix.Scenario(name, requests, 0, List.of(requirement), List.of(catches));
    }
}
