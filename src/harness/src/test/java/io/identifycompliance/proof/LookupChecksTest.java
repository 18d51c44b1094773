package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What look-ups must find, and what they must refuse. */
class LookupChecksTest {
    private static final TargetResponse P1 = FakeTarget.json(200, "{\"id\":\"P1\"}");
    private static final TargetResponse P2 = FakeTarget.json(200, "{\"id\":\"P2\"}");

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final LookupChecks checks = new LookupChecks(run);
    private final KnownProfile jessica = new KnownProfile(
            "Jessica",
            "P1",
            Attributes.of(Identifier.EXTERNAL_ID, "1468")
                    .with(Attributes.of(Identifier.EMAIL, "a@b.c"))
                    .with(Attributes.of(Identifier.PHONE_NUMBER, "+12025550100")));

    @Test
    void a_profile_is_looked_up_by_each_of_its_identifiers() {
        target.answer(Call.LOOK_UP, P1);

        checks.mustFindByEach(jessica);

        assertThat(target.count(Call.LOOK_UP)).isEqualTo(3);
        assertThat(run.evidence().checks()).isEqualTo(3);
        assertThat(run.evidence().grades()).containsExactly(Grade.DIRECT_ANSWER);
    }

    @Test
    void another_profile_is_a_violation() {
        target.answer(Call.LOOK_UP, P2);

        assertThatThrownBy(() -> checks.mustFind(jessica, Identifier.EMAIL, "a@b.c"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica to be found by email a@b.c, seen person P2");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 500})
    void a_look_up_without_an_answer_to_the_question_is_no_proof_that_nobody_is_found(int status) {
        target.answer(Call.LOOK_UP, FakeTarget.json(status, "{}"));

        assertThatThrownBy(() -> checks.mustFindNobody(Identifier.EMAIL, "new@b.c"))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage(
                        "Whether anybody is found by email new@b.c was not answered: status " + status + ", body {}");
    }

    @Test
    void nobody_is_found_by_a_value_that_the_target_refuses() {
        target.answer(Call.LOOK_UP, FakeTarget.json(400, "{\"detail\":\"not an email\"}"));

        checks.mustFindNobody(Identifier.EMAIL, "new");

        assertThat(run.evidence().checks()).isEqualTo(1);
    }

    @Test
    void a_property_is_waited_for_unless_every_new_profile_lacks_its_properties() {
        target.answer(Call.LOOK_UP, P1);
        target.answer(Call.READ, FakeTarget.person("P1", "\"plan\":\"silver\""));
        assertThatThrownBy(this::mustFindGold).hasMessageContaining("silver");
        int reads = target.count(Call.READ);

        FakeTarget.isBroken(context, BasicQuestion.NEW_PROFILE);
        assertThatThrownBy(this::mustFindGold).hasMessageContaining("silver");
        assertThat(target.count(Call.READ)).isEqualTo(2 * reads);

        target.answer(Call.READ, FakeTarget.person("P1", ""));
        assertThatThrownBy(this::mustFindGold).hasMessageContaining("none");
        assertThat(target.count(Call.READ)).isEqualTo(2 * reads + 2).isLessThan(3 * reads);
    }

    private void mustFindGold() {
        Attributes gold = Attributes.none().with("plan", TextNode.valueOf("gold"));
        run.identify(Attributes.of(Identifier.EMAIL, "a@b.c").with(gold));
        checks.mustFindSomebodyWith(Identifier.EMAIL, "a@b.c", gold);
    }

    @Test
    void nobody_is_to_be_found_now_and_after_the_settle_window() {
        checks.mustFindNobody(Identifier.EMAIL, "new@b.c");
        target.answer(Call.LOOK_UP, P1);

        assertThat(context.settle().watches()).hasSize(1);
        assertThatThrownBy(() -> context.settle().watches().get(0).check().run())
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected nobody to be found by email new@b.c, seen person P1");
    }

    @Test
    void what_the_scenario_gives_somebody_later_is_not_checked_again() {
        checks.mustFindNobody(Identifier.EMAIL, "new@b.c");
        run.knows(jessica.with(Attributes.of(Identifier.EMAIL, "new@b.c")));
        target.answer(Call.LOOK_UP, P1);

        assertThat(context.settle().watches().get(0).stillApplies().getAsBoolean())
                .isFalse();
    }

    @Test
    void what_somebody_gave_up_may_take_its_time() {
        run.knows(jessica);
        target.answer(Call.LOOK_UP, P1, P1, FakeTarget.json(404, "{\"detail\":\"nobody\"}"));

        checks.mustFindNobody(Identifier.EMAIL, "a@b.c");

        assertThat(target.count(Call.LOOK_UP)).isEqualTo(3);
        assertThat(context.settle().watches()).hasSize(1);
    }

    @Test
    void somebody_must_have_all_that_is_asked_for() {
        target.answer(Call.LOOK_UP, P2);
        target.answer(Call.READ, FakeTarget.person("P2", "\"$email\":\"x@b.c\""));

        assertThatThrownBy(() -> checks.mustFindSomebodyWith(
                        Identifier.EXTERNAL_ID, "1468", Attributes.of(Identifier.EMAIL, "a@b.c")))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected the profile's email to be \"a@b.c\", seen \"x@b.c\"");
    }

    @Test
    void the_place_of_the_key_is_named() {
        assertThatThrownBy(() -> checks.mustFindWithKeyIn("header", jessica))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica to be found by external ID with the key in the header, seen nobody");
    }

    @Test
    void an_answer_that_there_is_nobody_says_so_in_these_words() {
        checks.mustSayNobody("There is no profile matching");

        assertThat(run.evidence().checks()).as("four places, three identifiers").isEqualTo(12);
        assertThatThrownBy(() -> checks.mustSayNobody("No such person"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected the text \"No such person\", seen status 404, body"
                        + " {\"detail\":\"There is no profile matching the given parameters.\"}");
    }

    @Test
    void a_look_up_by_none_or_several_must_be_an_error() {
        checks.mustRefuse(LookupChecks.Criteria.NONE, jessica);
        assertThat(target.count(Call.LOOK_UP)).isEqualTo(4);
        checks.mustRefuse(LookupChecks.Criteria.TWO, jessica);
        assertThat(target.count(Call.LOOK_UP)).isEqualTo(4 + 12);

        target.answer(Call.LOOK_UP, P1);
        assertThatThrownBy(() -> checks.mustRefuse(LookupChecks.Criteria.ALL, jessica))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected an error, seen status 200, body {\"id\":\"P1\"}");
    }
}
