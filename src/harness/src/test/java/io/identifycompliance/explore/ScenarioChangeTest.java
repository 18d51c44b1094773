package io.identifycompliance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.run.IdentifierOrigin;
import io.identifycompliance.run.Setting;
import io.identifycompliance.run.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each change makes of a scenario, a step on each line. */
class ScenarioChangeTest {
    private static final List<Step> SCENARIO = List.of(
            step("Given", "Jessica has a profile with:", "external ID", "1468", "plan", "gold"),
            step("When", "Identify receives:", "external ID", "1468", "email", "new.me@yahoo.com"),
            step("When", "Identify receives, alone and with a property, twice:", "external ID", "1468"),
            step("Then", "Jessica still has:", "plan", "gold"));

    @Test
    void another_form_takes_the_place_of_a_plain_call_and_comes_before_a_repeated_one() {
        assertThat(changed(new ScenarioChange.InForm("GET")))
                .containsExactly(
                        "Jessica has a profile with: external ID 1468, plan gold",
                        "Identify receives, as \"GET\": external ID 1468, email new.me@yahoo.com",
                        "Identify receives, as \"GET\": external ID 1468",
                        "Identify receives, alone and with a property, twice: external ID 1468",
                        "Jessica still has: plan gold");
    }

    @Test
    void a_form_that_does_not_carry_a_value_is_not_used_for_it() {
        List<Step> phone = List.of(step("When", "Identify receives:", "phone number", "+16171000001"));

        assertThat(new ScenarioChange.InForm("form, not encoded").applied(phone))
                .isEqualTo(phone);
    }

    @Test
    void an_image_is_not_asked_for_where_the_text_of_the_answer_is_judged() {
        List<Step> judged = Stream.concat(
                        SCENARIO.stream(), Stream.of(step("Then", "every answer is that of an accepted call")))
                .toList();

        assertThat(new ScenarioChange.InForm("GET with the pixel asked for").applied(judged))
                .isEqualTo(judged);
        assertThat(new ScenarioChange.InForm("GET").applied(judged)).isNotEqualTo(judged);
    }

    @Test
    void calls_in_turn_get_a_column_for_the_form_unless_they_have_one() {
        Step inTurn = new Step(
                "When",
                "these calls are made in turn, 3 times:",
                List.of(List.of("call", "email"), List.of("of a known", "old.me@yahoo.com")),
                0,
                List.of());
        ScenarioChange change = new ScenarioChange.InForm("GET");

        List<Step> changed = change.applied(List.of(inTurn));

        assertThat(changed.get(0).table())
                .containsExactly(List.of("call", "email", "form"), List.of("of a known", "old.me@yahoo.com", "GET"));
        assertThat(change.applied(changed)).isEqualTo(changed);
    }

    @Test
    void profiles_get_a_property_more() {
        assertThat(changed(new ScenarioChange.AnotherProperty("region", "Boston")))
                .startsWith("Jessica has a profile with: external ID 1468, plan gold, region Boston");
    }

    @Test
    void somebody_else_comes_first() {
        assertThat(changed(new ScenarioChange.AnotherProfile("Maria", List.of(List.of("external ID", "3468")))))
                .hasSize(SCENARIO.size() + 1)
                .startsWith("Maria has a profile with: external ID 3468");
    }

    @Test
    void what_is_given_and_sent_is_written_the_other_way_round_and_what_is_expected_is_not() {
        assertThat(changed(new ScenarioChange.OtherOrder()))
                .startsWith(
                        "Jessica has a profile with: plan gold, external ID 1468",
                        "Identify receives: email new.me@yahoo.com, external ID 1468");
    }

    @Test
    void each_call_is_made_twice() {
        assertThat(changed(new ScenarioChange.Repeated()))
                .filteredOn(line -> line.startsWith("Identify receives"))
                .hasSize(4);
    }

    @Test
    void a_call_is_not_made_twice_where_a_late_one_could_undo_what_follows() {
        Step call = step("When", "Identify receives:", "external ID", "1468", "plan", "gold");
        Step change = step("When", "the private key changes Jessica's profile to:", "external ID", "(removed)");
        Step otherwise = step("When", "Identify receives:", "external ID", "1468", "plan", "silver");
        Step rejected = step("When", "Identify receives:", "external ID", "1468", "email", "new.me@yahoo.com");
        ScenarioChange twice = new ScenarioChange.Repeated();

        Step payload = new Step(
                "When", "Identify receives, as \"JSON\", the payload:", List.of(), 0, List.of(), Optional.of("{}"));

        assertThat(twice.applied(List.of(call, change))).containsExactly(call, change);
        assertThat(twice.applied(List.of(call, payload))).containsExactly(call, payload);
        assertThat(twice.applied(List.of(call, otherwise))).containsExactly(call, otherwise, otherwise);
        assertThat(twice.applied(List.of(call, rejected))).containsExactly(call, call, rejected, rejected);
        assertThat(twice.applied(List.of(change, call))).containsExactly(change, call, call);
    }

    @Test
    void something_is_set_before_with_either_key_and_awaited() {
        assertThat(changed(new ScenarioChange.AfterUpdate("region", "Boston", false))
                        .subList(1, 3))
                .containsExactly("Identify receives: external ID 1468, region Boston", "Jessica has: region Boston");
        assertThat(changed(new ScenarioChange.AfterUpdate("region", "Boston", true))
                        .subList(1, 3))
                .containsExactly(
                        "the private key changes Jessica's profile to: region Boston", "Jessica has: region Boston");
    }

    @Test
    void nothing_is_set_before_with_the_private_key_where_each_answer_is_judged() {
        for (String check : List.of(
                "every answer is that of an accepted call",
                "every answer has the status of an accepted call",
                "no answer contains anything of Jessica's profile")) {
            List<Step> judged = List.of(SCENARIO.get(0), step("Then", check));

            assertThat(new ScenarioChange.AfterUpdate("region", "Boston", true).applied(judged))
                    .isEqualTo(judged);
            assertThat(new ScenarioChange.AfterUpdate("region", "Boston", false).applied(judged))
                    .hasSize(4);
        }
    }

    @Test
    void nothing_is_set_before_where_several_people_are_given() {
        List<Step> two = List.of(SCENARIO.get(0), step("Given", "Robert has a profile with:", "external ID", "2468"));

        assertThat(new ScenarioChange.AfterUpdate("region", "Boston", false).applied(two))
                .isEqualTo(two);
    }

    @Test
    void what_was_equal_stays_equal_when_it_is_written_differently() {
        assertThat(changed(new ScenarioChange.OtherText("gold", "Zoë")))
                .startsWith("Jessica has a profile with: external ID 1468, plan Zoë")
                .endsWith("Jessica still has: plan Zoë");
    }

    @Test
    void a_call_that_sets_a_property_is_also_made_in_another_form() {
        List<Step> mixed = List.of(
                step("When", "Identify receives:", "external ID", "1468", "plan", "gold"),
                step("Then", "Jessica has:", "plan", "gold"));

        assertThat(changed(new ScenarioChange.AlsoInForm("GET"), mixed))
                .containsExactly(
                        "Identify receives, as \"GET\": external ID 1468, plan GET",
                        "Jessica has: plan GET",
                        "Identify receives: external ID 1468, plan gold",
                        "Jessica has: plan gold");
        assertThat(changed(new ScenarioChange.AlsoInForm("GET")))
                .isEqualTo(changed(new ScenarioChange.AlsoInForm("JSON")))
                .hasSameSizeAs(SCENARIO);
    }

    @Test
    void another_value_comes_first_for_the_identifier_that_is_rejected() {
        List<Step> keep = List.of(
                step("Given", "Jessica has a profile with:", "external ID", "1468", "email", "old.me@yahoo.com"),
                step(
                        "When",
                        "Identify receives, alone and with a property, twice:",
                        "external ID",
                        "1468",
                        "email",
                        "new.me@yahoo.com"));

        assertThat(changed(new ScenarioChange.AnotherValue("(a list)"), keep))
                .containsExactly(
                        "Jessica has a profile with: external ID 1468, email old.me@yahoo.com",
                        "Identify receives: external ID 1468, email (a list)",
                        "Identify receives, alone and with a property, twice: external ID 1468, email new.me@yahoo.com");
        assertThat(changed(new ScenarioChange.AnotherValue("(a list)"))).hasSameSizeAs(SCENARIO);
    }

    @Test
    void identifiers_are_made_of_something_else_wherever_they_stand() {
        List<Step> steps = List.of(
                step("Given", "Jessica has a profile with:", "external ID", "1468", "plan", "1468"),
                new Step(
                        "When",
                        "these calls are made in turn, 3 times:",
                        List.of(List.of("call", "email"), List.of("of a known", "old.me@yahoo.com")),
                        0,
                        List.of()),
                step("Then", "Jessica is found by external ID \"1468\""));

        assertThat(changed(new SettingChange.OfKind(ValueKind.WITH_SIGNS), steps))
                .containsExactly(
                        "Jessica has a profile with: external ID a/b+c=d&e?~%2_1468, plan 1468",
                        "these calls are made in turn, 3 times: call email, of a known a_b+c-old.me@yahoo.com",
                        "Jessica is found by external ID \"a/b+c=d&e?~%2_1468\"");
        List<Step> tooLong = List.of(step("Then", "nobody is found by email \"jessica.of.boston@yahoo.com\""));
        assertThat(new SettingChange.OfKind(ValueKind.LONG).applied(tooLong)).isEqualTo(tooLong);
        List<Step> referring = List.of(step("Then", "nobody is found by email \"(the email old.me@yahoo.com)\""));
        assertThat(new SettingChange.OfKind(ValueKind.LONG).applied(referring)).isEqualTo(referring);
    }

    @Test
    void profiles_get_all_identifiers_but_one_in_another_way() {
        List<Step> given = List.of(step(
                "Given",
                "Jessica has a profile with:",
                "external ID",
                "1468",
                "email",
                "old.me@yahoo.com",
                "plan",
                "gold"));

        assertThat(changed(new SettingChange.WithOrigin(origin(IdentifierOrigin.ADDED_LATER, false)), given))
                .containsExactly(
                        "Jessica has a profile with: external ID 1468, plan gold",
                        "Jessica's email \"old.me@yahoo.com\" was added later");
        assertThat(changed(
                        new SettingChange.WithOrigin(origin(IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY, true)), given))
                .containsExactly(
                        "Jessica has a profile with: email old.me@yahoo.com, plan gold",
                        "Jessica's external ID \"1468\" was set with the private key");
    }

    @Test
    void somebody_with_the_same_properties_comes_after_the_first_profile() {
        assertThat(changed(new SettingChange.BesideSomebodyAlike()))
                .contains("Maria has a profile with: external ID like Maria, plan gold")
                .hasSize(SCENARIO.size() + 1);
    }

    @Test
    void a_setting_is_written_down_as_changes() {
        Setting setting = new Setting(ValueKind.LONG, IdentifierOrigin.ADDED_LATER, false, true);

        assertThat(SettingChange.of(setting, SCENARIO))
                .extracting(ScenarioChange::words)
                .containsExactly("with long identifiers", "beside somebody alike");
        assertThat(SettingChange.of(Setting.PLAIN, SCENARIO)).isEmpty();
    }

    private static Setting origin(IdentifierOrigin origin, boolean propertiesFirst) {
        return new Setting(ValueKind.PLAIN, origin, propertiesFirst, false);
    }

    private static List<String> changed(ScenarioChange change, List<Step> steps) {
        return change.applied(steps).stream().map(EndChecksTest::line).toList();
    }

    private static List<String> changed(ScenarioChange change) {
        return change.applied(SCENARIO).stream().map(EndChecksTest::line).toList();
    }

    private static Step step(String keyword, String text, String... cells) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            rows.add(List.of(cells[i], cells[i + 1]));
        }
        return Step.written(keyword, text, rows);
    }
}
