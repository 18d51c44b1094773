package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a failure may be about that its scenario only builds on. */
class CauseRulesTest {
    private static final Attributes ID = Attributes.of(Identifier.EXTERNAL_ID, "ic-rtest-1-1468");
    private static final Attributes EMAIL = Attributes.of(Identifier.EMAIL, "ic-rtest-1.jessica@example.com");
    private static final Attributes PLAN = property("plan", "gold");
    private static final Cause CHANGED =
            new Cause(Set.of("CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE"), "changed with the private key");

    private final RunContext context = new FakeTarget().context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final KnownProfile jessica = new KnownProfile("Jessica", "P1", ID);

    @Test
    void a_profile_that_is_not_found_may_not_have_been_created() {
        assertThat(CauseRules.ofCreation(ID.with(EMAIL)))
                .isEqualTo(new Cause(Set.of("CREATE", "FIND"), "created with external ID and email: not found"));
        assertThat(CauseRules.ofCreation(EMAIL.with(PLAN)))
                .isEqualTo(new Cause(Set.of("CREATE", "FIND"), "created with email and properties: not found"));
    }

    @Test
    void a_profile_with_an_odd_value_is_the_scenario_s_own_matter() {
        assertThat(CauseRules.ofCreation(Attributes.of(Identifier.EXTERNAL_ID, "ic-J\u00e9ssica")))
                .isNull();
        assertThat(CauseRules.ofCreation(ID.with(property("plan", "42%")))).isNull();
    }

    @Test
    void a_profile_that_lacks_a_property_was_not_created_whole() {
        assertThat(CauseRules.ofCreation(ID, missing(PLAN)))
                .isEqualTo(new Cause(Set.of("CREATE", "PERSON"), "created with external ID: a custom property"));
        assertThat(CauseRules.ofCreation(ID, missing(property("city", "Nowhere"))))
                .isEqualTo(new Cause(Set.of("CREATE", "PERSON"), "created with external ID: a special property"));
    }

    @Test
    void an_identifier_or_an_odd_property_that_a_new_profile_lacks_explains_nothing() {
        assertThat(CauseRules.ofCreation(ID, missing(Attributes.of(Identifier.EXTERNAL_ID, "Jessica"))))
                .isNull();
        assertThat(CauseRules.ofCreation(ID, missing(property("plan", "42%")))).isNull();
    }

    @Test
    void a_change_that_does_not_show_is_about_changes() {
        assertThat(CauseRules.ofChange(missing(EMAIL))).isEqualTo(CHANGED);
        assertThat(CauseRules.ofChange(missing(PLAN))).isEqualTo(CHANGED);
        assertThat(CauseRules.ofChange(missing(property("plan", "42%")))).isNull();
    }

    @Test
    void what_fails_right_after_a_change_is_about_changes() {
        run.identify(ID.with(EMAIL));
        assertThat(CauseRules.ofReading(run)).isEqualTo(Cause.GONE);

        run.changed();

        assertThat(CauseRules.ofReading(run)).isEqualTo(CHANGED);
        assertThat(CauseRules.ofUpdate(run, jessica, missing(EMAIL))).isEqualTo(CHANGED);
    }

    @Test
    void a_profile_that_cannot_be_read_when_all_scenarios_are_over_is_gone() {
        run.changed();
        run.context().settle().close();

        assertThat(CauseRules.ofReading(run)).isEqualTo(Cause.GONE);
    }

    @Test
    void an_identifier_that_was_sent_and_is_missing_was_not_added() {
        run.identify(ID.with(EMAIL));

        assertThat(CauseRules.ofUpdate(run, jessica, missing(EMAIL)))
                .isEqualTo(new Cause(Set.of("ADD-EMAIL"), "matched by external ID"));
        assertThat(CauseRules.ofAdding(run, jessica, Identifier.EMAIL))
                .isEqualTo(new Cause(Set.of("ADD-EMAIL"), "matched by external ID"));
    }

    @Test
    void an_identifier_that_was_not_sent_or_was_there_before_is_not_one_that_was_added() {
        run.identify(ID);

        assertThat(CauseRules.ofAdding(run, jessica, Identifier.EMAIL)).isNull();
        assertThat(CauseRules.ofAdding(run, jessica, Identifier.EXTERNAL_ID)).isNull();
    }

    @Test
    void an_identifier_that_was_replaced_was_not_kept() {
        run.identify(ID.with(EMAIL));
        KnownProfile withEmail = jessica.with(Attributes.of(Identifier.EMAIL, "ic-rtest-1.old@example.com"));

        assertThat(CauseRules.ofUpdate(run, withEmail, replaced(Identifier.EMAIL)))
                .isEqualTo(new Cause(Set.of("KEEP-EMAIL"), "another email"));
        assertThat(CauseRules.ofUpdate(run, jessica, replaced(Identifier.EMAIL)))
                .as("of a profile that had none")
                .isNull();
    }

    @Test
    void an_identifier_of_another_profile_was_moved_which_nothing_explains() {
        KnownProfile withEmail = jessica.with(Attributes.of(Identifier.EMAIL, "ic-rtest-1.old@example.com"));
        ProfileComparison.Difference moved = replaced(Identifier.EMAIL);
        run.history().took(Attributes.none().with(moved.name(), moved.seen()));

        assertThat(CauseRules.ofUpdate(run, withEmail, moved)).isNull();
    }

    @Test
    void a_plain_property_that_is_missing_was_not_stored() {
        run.identify(ID.with(PLAN));

        assertThat(CauseRules.ofUpdate(run, jessica, missing(PLAN)))
                .isEqualTo(new Cause(Set.of("PROP-CREATE", "PROP-UPDATE"), "matched by external ID: a property"));
        assertThat(CauseRules.ofUpdate(run, jessica, missing(property("plan", "42%"))))
                .isNull();
    }

    @Test
    void where_nothing_was_sent_last_nothing_is_explained() {
        assertThat(CauseRules.ofUpdate(run, jessica, missing(PLAN))).isNull();
        assertThat(CauseRules.ofAdding(run, jessica, Identifier.EMAIL)).isNull();
    }

    @Test
    void a_fence_that_never_shows_is_about_properties() {
        assertThat(CauseRules.ofFence(ID.with(PLAN), jessica))
                .isEqualTo(new Cause(Set.of("PROP-CREATE", "PROP-UPDATE"), "matched by external ID: a property"));
    }

    private static Attributes property(String name, String value) {
        return Attributes.none().with(name, TextNode.valueOf(value));
    }

    private static ProfileComparison.Difference missing(Attributes wanted) {
        return ProfileComparison.difference(wanted, Attributes.none()).orElseThrow();
    }

    private static ProfileComparison.Difference replaced(Identifier identifier) {
        return ProfileComparison.difference(Attributes.of(identifier, "old"), Attributes.of(identifier, "new"))
                .orElseThrow();
    }
}
