package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import org.junit.jupiter.api.Test;

/** Changes with the private key, and their responses. */
class PrivateChangesTest {
    private static final Attributes EMAIL = Attributes.of(Identifier.EMAIL, "old@b.c");
    private static final Attributes GOLD = Attributes.none().with("plan", TextNode.valueOf("gold"));
    private static final String DATES = ",\"created\":\"2022-06-01 10:00:00\",\"updated\":\"2022-06-01 10:00:00\"";

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final PrivateChanges changes = new PrivateChanges(run);

    PrivateChangesTest() {
        run.knows(new KnownProfile("Jessica", "P1", EMAIL));
    }

    @Test
    void a_change_must_be_answered_with_success() {
        target.answer(Call.CHANGE, FakeTarget.json(400, "{}"));

        assertThatThrownBy(() -> changes.change("Jessica", ProfileUpdate.to(GOLD)))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected the private key to change Jessica's profile, seen status 400, body {}");
        assertThat(target.count(Call.CHANGE)).isEqualTo(1);
    }

    @Test
    void what_was_changed_is_not_known_until_it_was_seen() {
        changes.change("Jessica", ProfileUpdate.to(Attributes.of(Identifier.EMAIL, "new@b.c")));

        assertThat(run.profile("Jessica").known()).isEqualTo(Attributes.none());
        assertThat(run.changedLast()).isTrue();
    }

    @Test
    void an_attempt_may_be_answered_in_any_way() {
        target.answer(Call.CHANGE, FakeTarget.json(400, "{}"));

        changes.tryToChange("Jessica", ProfileUpdate.to(GOLD));

        assertThat(run.latestAnswer().status()).isEqualTo(400);
        assertThat(run.profile("Jessica").known()).isEqualTo(EMAIL);
    }

    @Test
    void a_refused_change_has_changed_nothing() {
        isRefused();
        shows("new@b.c");

        assertThatThrownBy(() -> changes.refusedMustHaveChangedNothing("Jessica", EMAIL))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's email to be \"old@b.c\", seen \"new@b.c\"");
    }

    @Test
    void a_refused_change_changes_nothing_later_either() {
        isRefused();
        shows("old@b.c");
        changes.refusedMustHaveChangedNothing("Jessica", EMAIL);

        shows("new@b.c");
        assertThat(context.settle().watches()).hasSize(1);
        assertThatThrownBy(() -> context.settle().watches().get(0).check().run())
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's email to be \"old@b.c\", seen \"new@b.c\"");
    }

    private void isRefused() {
        target.answer(Call.CHANGE, FakeTarget.json(400, "{}"));
        changes.tryToChange("Jessica", ProfileUpdate.to(GOLD));
    }

    /** The profile is found, with that email and the fence. */
    private void shows(String email) {
        target.answer(Call.LOOK_UP, FakeTarget.json(200, "{\"id\":\"P1\"}"));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"" + email + "\",\"proof_0\":\"fence\""));
    }

    @Test
    void an_accepted_change_may_have_merged_profiles() {
        changes.tryToChange("Jessica", ProfileUpdate.to(GOLD));

        assertThatCode(() -> changes.refusedMustHaveChangedNothing("Jessica", EMAIL))
                .doesNotThrowAnyException();
        assertThat(target.count(Call.READ)).isZero();
    }

    @Test
    void the_response_is_the_person_as_changed() {
        target.answer(
                Call.CHANGE,
                FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\"" + DATES),
                FakeTarget.person("P1", "\"$email\":\"old@b.c\"" + DATES),
                FakeTarget.json(200, "{}"));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$email\":\"old@b.c\",\"plan\":\"gold\""));
        changes.change("Jessica", ProfileUpdate.to(GOLD));
        assertThatCode(() -> changes.responseMustBe("Jessica", GOLD)).doesNotThrowAnyException();

        changes.change("Jessica", ProfileUpdate.to(GOLD));
        assertThatThrownBy(() -> changes.responseMustBe("Jessica", GOLD))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected the answer's plan to be \"gold\", seen none");

        changes.change("Jessica", ProfileUpdate.to(GOLD));
        assertThatThrownBy(() -> changes.responseMustBe("Jessica", GOLD))
                .isInstanceOf(ContractViolation.class)
                .hasMessageStartingWith("expected the answer to be the person, seen ");
    }
}
