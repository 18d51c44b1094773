package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeProfiles;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What must have become of updates that were sent at the same time. */
class ConcurrentUpdatesTest {
    private static final Attributes ID = Attributes.of(Identifier.EXTERNAL_ID, "1468");

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final ConcurrentUpdates updates = new ConcurrentUpdates(run);
    private final FakeProfiles profiles = new FakeProfiles(target);

    ConcurrentUpdatesTest() {
        run.prepare(ID);
        run.knows(new KnownProfile("Jessica", "P1", ID));
    }

    @Test
    void every_call_leaves_its_own_property() {
        updates.send(List.of(update(ID), update(ID), update(ID)));

        updates.mustAllShowOn("Jessica");

        assertThat(run.profile("Jessica").known().properties().values()).hasSize(3);
        assertThat(target.count(Call.IDENTIFY))
                .as("one to prepare, three at once")
                .isEqualTo(4);
    }

    @Test
    void an_identifier_that_was_unset_may_be_added() {
        Attributes unset = ID.with(Identifier.EMAIL.label(), NullNode.getInstance());
        run.knows(run.profile("Jessica").knownFor(unset));
        updates.send(List.of(update(ID.with(email("a@b.c"))), update(ID)));

        assertThatCode(() -> updates.mustAllShowOn("Jessica")).doesNotThrowAnyException();
    }

    @Test
    void the_property_of_the_call_that_makes_the_profile_is_not_waited_for_where_no_new_profile_gets_one() {
        FakeTarget.isBroken(context, BasicQuestion.NEW_PROFILE);
        ScenarioRun created = new ScenarioRun(
                context, Play.plain(context.form("JSON")), context.runEvidence().evidence("another"));
        ConcurrentUpdates creating = new ConcurrentUpdates(created);
        creating.send(List.of(update(ID), update(ID), update(ID)));
        created.knows(new KnownProfile("Jessica", "P1", ID));
        target.answer(
                Call.READ,
                request -> request.pathAndQuery().contains("P1")
                        ? FakeTarget.person(
                                "P1", "\"$id\":\"1468\",\"proof_1\":\"processed\",\"proof_2\":\"processed\"")
                        : profiles.read(request));

        assertThatThrownBy(() -> creating.mustAllShowOn("Jessica")).isInstanceOf(ContractViolation.class);

        assertThat(target.count(Call.READ))
                .as("two, and those of calls one after another")
                .isLessThanOrEqualTo(2 + 3 * 2);
    }

    @Test
    void an_update_that_is_lost_only_at_once_is_a_violation() {
        updates.send(List.of(update(ID), update(ID)));
        target.answer(
                Call.READ,
                request -> request.pathAndQuery().contains("P1")
                        ? FakeTarget.person("P1", "\"$id\":\"1468\"")
                        : profiles.read(request));

        assertThatThrownBy(() -> updates.mustAllShowOn("Jessica"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's proof_0 to be \"processed\", seen none");
    }

    @Test
    void an_update_that_is_lost_alone_as_well_is_inconclusive() {
        target.answer(Call.IDENTIFY, FakeTarget.json(200, "1"));
        updates.send(List.of(update(ID), update(ID)));

        assertThatThrownBy(() -> updates.mustAllShowOn("Jessica"))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage(
                        "Concurrent calls could not be judged: the same calls fail one after another (a profile like"
                                + " this is not created).");
    }

    @Test
    void a_change_that_an_update_replaces_only_at_once_is_a_violation() {
        target.answer(Call.CHANGE, replacedAtFirst());
        updates.send(List.of(update(ID.with(email("new@b.c"))), changing(email("old@b.c"))));

        assertThatThrownBy(() -> updates.mustAllShowOn("Jessica"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected Jessica's email to be \"old@b.c\", seen \"new@b.c\"");
    }

    @Test
    void a_change_that_a_later_update_replaces_as_well_is_inconclusive() {
        target.answer(Call.CHANGE, replacedAtFirst());
        target.answer(Call.IDENTIFY, profiles::replaceEmail);
        updates.send(List.of(update(ID.with(email("new@b.c"))), changing(email("old@b.c"))));

        assertThatThrownBy(() -> updates.mustAllShowOn("Jessica"))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("Concurrent changes could not be judged: updates that come later replace the email.");
    }

    /** The first change with the private key is lost to an update. */
    private Function<Request, TargetResponse> replacedAtFirst() {
        AtomicBoolean first = new AtomicBoolean(true);
        return request -> {
            TargetResponse changed = profiles.change(request);
            return first.getAndSet(false) ? profiles.change(setting("new@b.c")) : changed;
        };
    }

    private static Request setting(String email) {
        return Request.of("PUT", "/api/v1/person/P1?$email=" + email);
    }

    private static ConcurrentUpdates.Call changing(Attributes attributes) {
        return new ConcurrentUpdates.Call("Jessica", attributes);
    }

    @Test
    void one_of_the_values_stays() {
        updates.send(List.of(update(ID.with(email("a@b.c"))), update(ID.with(email("b@b.c")))));

        assertThatCode(() -> updates.oneMustStay("Jessica", Identifier.EMAIL)).doesNotThrowAnyException();

        assertThat(context.settle().watches()).hasSize(1);
    }

    @Test
    void once_more_was_sent_the_latest_check_covers_the_earlier_ones() {
        updates.send(List.of(update(ID.with(email("a@b.c"))), update(ID.with(email("b@b.c")))));
        updates.oneMustStay("Jessica", Identifier.EMAIL);
        assertThat(context.settle().watches().get(0).stillApplies().getAsBoolean())
                .isTrue();

        updates.send(List.of(update(ID.with(email("c@b.c")))));
        assertThat(context.settle().watches().get(0).stillApplies().getAsBoolean())
                .isTrue();

        updates.oneMustStay("Jessica", Identifier.EMAIL);
        assertThat(context.settle().watches())
                .extracting(watch -> watch.stillApplies().getAsBoolean())
                .containsExactly(false, true);
    }

    @Test
    void the_value_that_was_rejected_finds_nobody() {
        updates.send(List.of(update(ID.with(email("a@b.c"))), update(ID.with(email("b@b.c")))));
        target.answer(
                Call.LOOK_UP,
                request -> request.pathAndQuery().contains("b.c")
                        ? FakeTarget.json(200, "{\"id\":\"P1\"}")
                        : profiles.find(request));

        assertThatThrownBy(() -> updates.oneMustStay("Jessica", Identifier.EMAIL))
                .isInstanceOf(ContractViolation.class)
                .hasMessageMatching("expected nobody to be found by email [ab]@b.c, seen person P1");
    }

    @Test
    void at_most_one_profile_has_the_identifier() {
        Attributes other = Attributes.of(Identifier.EXTERNAL_ID, "2");
        run.prepare(other);
        run.knows(new KnownProfile("Bob", "P2", other));
        updates.send(List.of(update(ID.with(email("a@b.c"))), update(other.with(email("b@b.c")))));
        updates.mustNotBothHave(List.of("Jessica", "Bob"), email("a@b.c"));
        target.answer(
                Call.READ,
                request -> FakeTarget.json(200, profiles.read(request).body().replace("b@b.c", "a@b.c")));

        assertThatThrownBy(() -> updates.mustNotBothHave(List.of("Jessica", "Bob"), email("a@b.c")))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected at most one profile with the email a@b.c, seen both");
    }

    @Test
    void what_no_call_at_once_gave_is_followed_by_a_fence_too() {
        Attributes other = Attributes.of(Identifier.EXTERNAL_ID, "2");
        run.prepare(other);
        run.knows(new KnownProfile("Bob", "P2", other));
        Attributes plan = Attributes.none().with("plan", TextNode.valueOf("gold"));
        run.prepare(ID.with(plan));
        int before = target.count(Call.IDENTIFY);

        updates.mustNotBothHave(List.of("Jessica", "Bob"), plan);

        assertThat(target.count(Call.IDENTIFY) - before)
                .as("a fence for each of the two")
                .isEqualTo(2);
        run.prepare(other.with(plan));
        assertThatThrownBy(() -> updates.mustNotBothHave(List.of("Jessica", "Bob"), plan))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected at most one profile with the plan gold, seen both");
    }

    private static ConcurrentUpdates.Call update(Attributes attributes) {
        return new ConcurrentUpdates.Call(null, attributes);
    }

    private static Attributes email(String value) {
        return Attributes.of(Identifier.EMAIL, value);
    }
}
