package io.identifycompliance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sequence checks at its end, as a feature shows it. */
class EndChecksTest {
    private static final Action JESSICA =
            Action.of(Action.Kind.GIVEN, "Jessica", "", table("external ID", "1468", "email", "old.me@yahoo.com"));
    private static final Action ROBERT =
            Action.of(Action.Kind.GIVEN, "Robert", "", table("phone number", "+16171000005", "plan", "gold"));

    @Test
    void everybody_is_still_found_and_what_was_rejected_finds_nobody() {
        Action rejected = Action.of(
                Action.Kind.IDENTIFY,
                "Jessica",
                "",
                table("external ID", "1468", "email", "new.me@yahoo.com", "plan", "silver"));

        assertThat(end(JESSICA, ROBERT, rejected))
                .containsExactly(
                        "Jessica has: external ID 1468, email old.me@yahoo.com, plan silver",
                        "Jessica still has: external ID 1468, email old.me@yahoo.com, phone number (null), plan silver",
                        "Robert still has: external ID (null), email (null), phone number +16171000005, plan gold",
                        "Jessica is found by external ID \"1468\"",
                        "Jessica is found by email \"old.me@yahoo.com\"",
                        "Robert is found by phone number \"+16171000005\"",
                        "nobody is found by email \"new.me@yahoo.com\"",
                        "every answer is that of an accepted call");
    }

    @Test
    void nothing_is_lost_where_a_change_may_merge_two_profiles() {
        Action held = Action.of(Action.Kind.CHANGE_TO_HELD, "Jessica", "", table("phone number", "+16171000005"));

        assertThat(end(JESSICA, ROBERT, held))
                .containsExactly("the profile found by phone number \"+16171000005\" has: plan gold");
    }

    @Test
    void nobody_is_looked_for_where_it_is_open_what_an_update_came_to() {
        Action ambiguous = Action.of(
                Action.Kind.IDENTIFY,
                "Jessica",
                "",
                table("external ID", "1468", "phone number", "+16171000005", "tier", "2"));

        assertThat(end(JESSICA, ROBERT, ambiguous))
                .contains("Jessica is found by external ID \"1468\"")
                .noneMatch(step -> step.startsWith("nobody"));
    }

    /** The checks after the last action, each with its table on one line. */
    private static List<String> end(Action... actions) {
        Script script = Script.of(new Sequence(List.of(actions)));
        return script.steps().stream()
                .filter(step -> step.keyword().equals("Then") && step.action() == actions.length - 1)
                .map(EndChecksTest::line)
                .toList();
    }

    /** A step with its table on one line. */
    static String line(Step step) {
        return step.text()
                + (step.table().isEmpty() ? "" : " ")
                + String.join(
                        ", ",
                        step.table().stream().map(row -> String.join(" ", row)).toList());
    }

    private static Map<String, String> table(String... cells) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            table.put(cells[i], cells[i + 1]);
        }
        return table;
    }
}
