package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.SettleWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What profiles must have after an update. */
class ProfileChecksTest {
    private static final Attributes EMAIL = Attributes.of(Identifier.EMAIL, "old@b.c");
    private static final Attributes GOLD = Attributes.none().with("plan", TextNode.valueOf("gold"));

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final ProfileChecks checks = new ProfileChecks(run);

    ProfileChecksTest() {
        run.knows(new KnownProfile("Jessica", "P1", EMAIL));
    }

    @Test
    void what_a_profile_has_is_known_from_then_on() {
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\""));

        checks.mustHave("Jessica", GOLD);

        assertThat(run.profile("Jessica").known()).isEqualTo(EMAIL.with(GOLD));
        assertThat(run.evidence().checks()).isEqualTo(1);
    }

    @Test
    void nothing_else_of_the_profile_may_change() {
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"new@b.c\",\"plan\":\"gold\""));

        assertThatThrownBy(() -> checks.mustHave("Jessica", GOLD))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected nothing else of Jessica's profile to change, seen another email: \"new@b.c\"");
    }

    @Test
    void one_of_several_profiles_is_enough() {
        run.knows(new KnownProfile("Bob", "P2", Attributes.none()));
        target.answer(
                Call.READ,
                request -> FakeTarget.person("P", request.pathAndQuery().contains("P2") ? "\"plan\":\"gold\"" : ""));
        checks.oneMustHave(List.of("Jessica", "Bob"), GOLD);

        target.answer(Call.READ, FakeTarget.person("P1", ""));
        assertThatThrownBy(() -> checks.oneMustHave(List.of("Jessica", "Bob"), GOLD))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica or Bob to have {plan=\"gold\"}, seen neither has");
    }

    @Test
    void an_identifier_is_checked_once_more_after_the_settle_window() {
        run.identify(EMAIL.with(GOLD));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\""));

        checks.mustStillHave("Jessica", EMAIL);
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"new@b.c\",\"plan\":\"gold\""));

        assertThat(context.settle().watches()).hasSize(1);
        assertThatThrownBy(() -> context.settle().watches().get(0).check().run())
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's email to be \"old@b.c\", seen \"new@b.c\"");
    }

    @Test
    void what_the_private_key_changes_later_is_not_checked_again() {
        run.identify(EMAIL.with(GOLD));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\""));

        checks.mustStillHave("Jessica", EMAIL.with(GOLD));
        target.answer(Call.CHANGE, FakeTarget.person("P1", "\"$email\":\"new@b.c\",\"plan\":\"gold\""));
        new PrivateChanges(run).change("Jessica", ProfileUpdate.to(Attributes.of(Identifier.EMAIL, "new@b.c")));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"new@b.c\",\"plan\":\"gold\""));

        SettleWindow.Watch late = context.settle().watches().get(0);
        assertThat(late.stillApplies().getAsBoolean()).isTrue();
        late.check().run();

        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"new@b.c\",\"plan\":\"silver\""));
        assertThatThrownBy(() -> late.check().run())
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's plan to be \"gold\", seen \"silver\"");
    }

    @Test
    void what_the_private_key_removes_later_is_not_checked_again() {
        run.identify(EMAIL.with(GOLD));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\""));
        run.knows(run.profile("Jessica").with(GOLD));

        checks.mustStillHave("Jessica", GOLD);
        target.answer(Call.CHANGE, FakeTarget.person("P1", "\"$email\":\"old@b.c\""));
        new PrivateChanges(run).change("Jessica", new ProfileUpdate(Attributes.none(), List.of("plan")));

        assertThat(context.settle().watches().get(0).stillApplies().getAsBoolean())
                .isFalse();
        assertThat(run.profile("Jessica").known()).isEqualTo(EMAIL);
    }

    @Test
    void a_property_that_is_updated_later_is_not_checked_again_and_an_identifier_that_is_rejected_is() {
        run.identify(EMAIL.with(GOLD));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\""));
        checks.mustStillHave("Jessica", GOLD);
        checks.mustStillHave("Jessica", EMAIL);

        run.identify(EMAIL.with("plan", TextNode.valueOf("silver")));

        assertThat(context.settle().watches())
                .extracting(watch -> watch.stillApplies().getAsBoolean())
                .containsExactly(false, true);
    }

    @Test
    void nothing_is_checked_again_after_a_payload_that_may_change_anything() {
        run.identify(EMAIL.with(GOLD));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\""));
        checks.mustStillHave("Jessica", EMAIL);

        run.sent();

        assertThat(context.settle().watches().get(0).stillApplies().getAsBoolean())
                .isFalse();
    }

    @Test
    void a_stored_identifier_stays_to_the_letter() {
        run.identify(EMAIL.with(GOLD));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"OLD@b.c\",\"plan\":\"gold\""));

        assertThatThrownBy(() -> checks.mustStillHave("Jessica", EMAIL))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's email to stay old@b.c, seen OLD@b.c");
    }

    @Test
    void without_proof_of_processing_it_is_inconclusive() {
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\""));

        assertThatThrownBy(() -> checks.mustStillHave("Jessica", EMAIL)).isInstanceOf(InconclusiveException.class);
        assertThat(context.settle().watches()).isEmpty();
    }

    @Test
    void a_change_needs_no_proof_of_processing() {
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"new@b.c\""));

        assertThatThrownBy(() -> checks.mustStillHave("Jessica", EMAIL))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's email to be \"old@b.c\", seen \"new@b.c\"");
    }
}
