package io.identifycompliance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final Action JESSICA = Action.of(
            Action.Kind.GIVEN,
            "Jessica",
            "",
            table("external ID", "1468", "email", "old.me@yahoo.com", "plan", "gold"));
    private static final Action ROBERT =
            Action.of(Action.Kind.GIVEN, "Robert", "", table("phone number", "+16171000005"));

    @Test
    void an_identifier_that_is_there_stays_in_every_state() {
        Model model = Model.empty()
                .after(JESSICA)
                .after(identify("external ID", "1468", "email", "new.me@yahoo.com", "plan", "silver"));

        assertThat(model.settled("Jessica", "email")).contains(Optional.of("old.me@yahoo.com"));
        assertThat(model.settled("Jessica", "plan")).contains(Optional.of("silver"));
        assertThat(model.isFree(Identifier.EMAIL, "new.me@yahoo.com")).isTrue();
    }

    @Test
    void which_of_two_matched_profiles_is_updated_is_open_and_neither_loses_an_identifier() {
        Model model = Model.empty()
                .after(JESSICA)
                .after(ROBERT)
                .after(identify("external ID", "1468", "phone number", "+16171000005", "tier", "2"));

        assertThat(model.settled("Jessica", "tier")).isEmpty();
        assertThat(model.settled("Robert", "tier")).isEmpty();
        assertThat(model.settled("Jessica", "external ID")).contains(Optional.of("1468"));
        assertThat(model.settled("Robert", "phone number")).contains(Optional.of("+16171000005"));
        assertThat(model.settled("Jessica", "phone number")).contains(Optional.empty());
    }

    @Test
    void a_rejected_call_may_still_be_under_way_when_the_private_key_clears_the_identifier() {
        Model model = Model.empty()
                .after(JESSICA)
                .after(identify("external ID", "1468", "email", "new.me@yahoo.com"))
                .after(Action.of(Action.Kind.CHANGE, "Jessica", "", table("email", "(removed)")));

        assertThat(model.settled("Jessica", "email")).isEmpty();
        assertThat(model.settled("Jessica", "plan")).contains(Optional.of("gold"));
    }

    @Test
    void calls_at_once_may_be_processed_in_any_order() {
        Model model = Model.empty()
                .after(JESSICA)
                .after(new Action(
                        Action.Kind.BURST,
                        "Jessica",
                        "",
                        List.of(
                                table("external ID", "1468", "phone number", "+16171000009"),
                                table("email", "old.me@yahoo.com", "phone number", "+16171000008"))));

        assertThat(model.settled("Jessica", "phone number")).isEmpty();
        assertThat(model.settled("Jessica", "email")).contains(Optional.of("old.me@yahoo.com"));
    }

    @Test
    void whether_an_email_in_other_case_is_the_same_is_open() {
        Model model = Model.empty().after(JESSICA).after(identify("email", "OLD.me@yahoo.com", "plan", "silver"));

        assertThat(model.settled("Jessica", "plan")).isEmpty();
        assertThat(model.settled("Jessica", "email")).contains(Optional.of("old.me@yahoo.com"));
        assertThat(model.isFree(Identifier.EMAIL, "OLD.me@yahoo.com")).isFalse();
    }

    @Test
    void what_the_private_key_changes_is_given_up() {
        Model model = Model.empty()
                .after(JESSICA)
                .after(Action.of(Action.Kind.CHANGE, "Jessica", "", table("email", "new.me@yahoo.com")));

        assertThat(model.settled("Jessica", "email")).contains(Optional.of("new.me@yahoo.com"));
        assertThat(model.isFree(Identifier.EMAIL, "old.me@yahoo.com")).isTrue();
    }

    private static Action identify(String... cells) {
        return Action.of(Action.Kind.IDENTIFY, "Jessica", "", table(cells));
    }

    private static Map<String, String> table(String... cells) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            table.put(cells[i], cells[i + 1]);
        }
        return table;
    }
}
