package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import org.junit.jupiter.api.Test;

/** Profiles as they are read back, beside what they must be. */
class ProfileComparisonTest {
    private static final Attributes GOLD = Attributes.none().with("plan", TextNode.valueOf("gold"));

    private static final Attributes ID = Attributes.of(Identifier.EXTERNAL_ID, "1468");

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final KnownProfile jessica = new KnownProfile("Jessica", "P1", Attributes.none());

    @Test
    void an_email_may_be_stored_in_lower_case_and_an_external_id_may_not() {
        assertThat(ProfileComparison.difference(
                        Attributes.of(Identifier.EMAIL, "A@B.C"), Attributes.of(Identifier.EMAIL, "a@b.c")))
                .isEmpty();
        assertThat(ProfileComparison.difference(
                        Attributes.of(Identifier.EXTERNAL_ID, "A"), Attributes.of(Identifier.EXTERNAL_ID, "a")))
                .isPresent();
    }

    @Test
    void an_empty_identifier_is_as_good_as_none() {
        Attributes empty = Attributes.none().with(Identifier.EMAIL.label(), TextNode.valueOf(""));
        Attributes unset = Attributes.none().with(Identifier.EMAIL.label(), NullNode.getInstance());

        assertThat(ProfileComparison.difference(unset, empty)).isEmpty();
        assertThat(ProfileComparison.difference(unset, Attributes.none())).isEmpty();
        assertThat(ProfileComparison.difference(unset, Attributes.of(Identifier.EMAIL, "a@b.c")))
                .isPresent();
    }

    @Test
    void a_difference_says_what_was_expected_and_seen() {
        ProfileComparison.Difference difference =
                ProfileComparison.difference(GOLD, Attributes.none()).orElseThrow();

        assertThat(difference.isMissing()).isTrue();
        assertThat(difference.violation("Jessica").seen()).isEqualTo("none");
        assertThat(difference.violation("Jessica").expected()).startsWith("Jessica's plan to be ");
    }

    @Test
    void waits_until_the_profile_has_it() {
        target.answer(
                Call.READ,
                FakeTarget.person("P1", ""),
                FakeTarget.person("P1", ""),
                FakeTarget.person("P1", "\"plan\":\"gold\""));

        assertThat(new ProfileComparison(run)
                        .awaitAttributes(jessica, GOLD)
                        .attributes()
                        .values())
                .containsEntry("plan", TextNode.valueOf("gold"));
        assertThat(target.count(Call.READ)).isEqualTo(3);
    }

    @Test
    void a_profile_that_never_has_it_is_a_violation() {
        target.answer(Call.READ, FakeTarget.person("P1", "\"plan\":\"silver\""));

        assertThatThrownBy(() -> new ProfileComparison(run).awaitAttributes(jessica, GOLD))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("silver");
    }

    @Test
    void a_property_that_came_later_is_not_waited_for_where_existing_profiles_get_none() {
        FakeTarget.isBroken(context, BasicQuestion.NEW_PROPERTY);
        run.identify(ID.with(GOLD));
        run.identify(ID.with("tier", TextNode.valueOf("two")));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$id\":\"1468\",\"plan\":\"gold\""));

        assertThatThrownBy(this::awaitBoth).hasMessageContaining("tier");

        assertThat(target.count(Call.READ)).isEqualTo(2);
    }

    @Test
    void a_property_that_came_with_the_new_profile_is_waited_for_all_the_same() {
        FakeTarget.isBroken(context, BasicQuestion.NEW_PROPERTY);
        run.identify(Attributes.of(Identifier.EXTERNAL_ID, "2468"));
        run.identify(ID.with(GOLD).with("tier", TextNode.valueOf("two")));
        target.answer(
                Call.READ,
                FakeTarget.person("P1", "\"$id\":\"1468\""),
                FakeTarget.person("P1", "\"$id\":\"1468\""),
                FakeTarget.person("P1", "\"$id\":\"1468\",\"plan\":\"gold\""),
                FakeTarget.person("P1", "\"$id\":\"1468\",\"plan\":\"gold\",\"tier\":\"two\""));

        awaitBoth();

        assertThat(target.count(Call.READ)).isEqualTo(4);
    }

    private void awaitBoth() {
        new ProfileComparison(run)
                .awaitNewProfile(jessica, ID.with(GOLD).with("tier", TextNode.valueOf("two")), difference -> null);
    }

    @Test
    void a_profile_that_cannot_be_read_is_a_violation() {
        assertThatThrownBy(() -> new ProfileComparison(run).now(jessica))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's profile to be readable, seen no profile in the answer");
    }
}
