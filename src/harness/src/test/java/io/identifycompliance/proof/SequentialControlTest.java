package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeProfiles;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls that failed at the same time are made one after another, for another profile. */
class SequentialControlTest {
    private static final Attributes ID = Attributes.of(Identifier.EXTERNAL_ID, "1468");
    private static final Attributes EMAIL = Attributes.of(Identifier.EMAIL, "jessica@example.com");

    private final FakeClock clock = new FakeClock();
    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(clock);
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final SequentialControl control = new SequentialControl(run);

    @Test
    void calls_that_go_well_one_after_another_say_nothing() {
        new FakeProfiles(target);

        assertThatCode(() -> control.mustGoWell(ID, List.of(ID.with(EMAIL), ID.with(plan("silver")))))
                .doesNotThrowAnyException();

        assertThat(target.count(Call.IDENTIFY)).as("the profile, and two calls").isEqualTo(3);
    }

    @Test
    void makes_three_calls_at_most_with_a_pause_before_each() {
        new FakeProfiles(target);

        control.mustGoWell(Attributes.none(), Collections.nCopies(5, ID));

        assertThat(target.count(Call.IDENTIFY)).isEqualTo(3);
        assertThat(clock.waits()).containsExactlyElementsOf(Collections.nCopies(3, Duration.ofMillis(300)));
    }

    @Test
    void uses_identifiers_of_its_own_the_same_for_the_same() {
        FakeProfiles profiles = new FakeProfiles(target);
        List<String> ids = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        target.answer(Call.IDENTIFY, request -> {
            ids.add(FakeProfiles.properties(request).path("$id").asText());
            emails.add(FakeProfiles.properties(request).path("$email").asText());
            return profiles.identify(request);
        });

        control.mustGoWell(ID, List.of(ID, ID.with(EMAIL)));

        assertThat(ids).hasSize(3).doesNotContain("1468").containsOnly(ids.get(0));
        assertThat(emails.get(2)).startsWith("ic-rtest-").isNotEqualTo("jessica@example.com");
    }

    @Test
    void calls_that_do_not_show_one_after_another_leave_the_failure_unjudged() {
        assertThatThrownBy(() -> control.mustGoWell(Attributes.none(), List.of(ID)))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage(String.format(
                        Locale.ROOT, MESSAGE, "what one call sends does not show, or something else is lost"));
    }

    @Test
    void what_no_new_profile_gets_is_not_waited_for() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.READ, request -> without(profiles.read(request), "plan"));
        FakeTarget.isBroken(context, BasicQuestion.NEW_PROFILE);
        long begun = clock.nanoTime();

        assertThatThrownBy(() -> control.mustGoWell(Attributes.none(), List.of(ID.with(plan("silver")))))
                .isInstanceOf(InconclusiveException.class);

        assertThat(Duration.ofNanos(clock.nanoTime() - begun))
                .isLessThan(context.processingTimeout().dividedBy(2));
    }

    @Test
    void what_a_later_call_removes_is_noticed() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.READ, request -> {
            String plan = target.count(Call.IDENTIFY) > 1 ? "none" : "gold";
            return FakeTarget.json(
                    200, profiles.read(request).body().replace("\"plan\":\"gold\"", "\"plan\":\"" + plan + "\""));
        });

        assertThatThrownBy(() -> control.mustGoWell(ID, List.of(ID.with(EMAIL))))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage(String.format(
                        Locale.ROOT, MESSAGE, "what one call sends does not show, or something else is lost"));
    }

    @Test
    void a_profile_that_cannot_be_created_alone_is_named() {
        assertThatThrownBy(() -> control.mustGoWell(ID, List.of(ID)))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage(String.format(Locale.ROOT, MESSAGE, "a profile like this is not created"));
        assertThat(target.count(Call.IDENTIFY)).isEqualTo(1);
    }

    @Test
    void a_change_that_shows_alone_on_a_profile_like_the_one_before_says_nothing() {
        FakeProfiles profiles = new FakeProfiles(target);
        List<String> changed = new ArrayList<>();
        target.answer(Call.CHANGE, request -> {
            changed.add(profiles.read(request).body());
            return profiles.change(request);
        });

        KnownProfile profile = control.mustChange(ID, EMAIL.with(plan("silver")));

        assertThat(changed).singleElement().asString().contains("$id", "gold").doesNotContain("$email", "1468");
        assertThat(profile.known().text(Identifier.EXTERNAL_ID)).isNotEqualTo("1468");
        assertThat(profile.known().text(Identifier.EMAIL)).isNotNull().isNotEqualTo("jessica@example.com");
    }

    @Test
    void a_change_that_does_not_show_alone_leaves_the_failure_unjudged() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.CHANGE, profiles::read);

        assertThatThrownBy(() -> control.mustChange(ID, plan("silver")))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("Concurrent changes could not be judged: a single one does not show either (expected the"
                        + " profile's plan to be \"silver\", seen \"gold\").");
    }

    @Test
    void a_change_of_what_is_not_created_leaves_the_failure_unjudged() {
        assertThatThrownBy(() -> control.mustChange(ID, plan("silver")))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage(
                        "Concurrent changes could not be judged: a single one does not show either (a profile like this"
                                + " is not created).");
        assertThat(target.count(Call.CHANGE)).isZero();
    }

    @Test
    void a_change_that_is_kept_when_updates_come_later_says_nothing() {
        new FakeProfiles(target);
        KnownProfile changed = control.mustChange(ID, EMAIL);

        assertThatCode(() ->
                        control.mustKeep(changed, List.of(ID.with(Attributes.of(Identifier.EMAIL, "new@example.com")))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_change_that_later_updates_replace_leaves_the_failure_unjudged() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.IDENTIFY, profiles::replaceEmail);
        KnownProfile changed = control.mustChange(ID, EMAIL);

        InconclusiveException unjudged = catchThrowableOfType(
                InconclusiveException.class,
                () -> control.mustKeep(changed, List.of(ID.with(Attributes.of(Identifier.EMAIL, "new@example.com")))));

        assertThat(unjudged)
                .hasMessage("Concurrent changes could not be judged: updates that come later replace the email.");
        assertThat(unjudged.dependsOn().map(Cause::requirements)).contains(Set.of("KEEP-EMAIL"));
    }

    @Test
    void updates_after_a_change_that_lose_their_properties_leave_the_failure_unjudged() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(
                Call.IDENTIFY,
                request -> FakeProfiles.properties(request).has("tier")
                        ? FakeTarget.json(200, "1")
                        : profiles.identify(request));
        KnownProfile changed = control.mustChange(ID, EMAIL);
        Attributes tier = Attributes.none().with("tier", TextNode.valueOf("gold"));

        InconclusiveException unjudged = catchThrowableOfType(
                InconclusiveException.class, () -> control.mustKeep(changed, List.of(ID.with(tier))));

        assertThat(unjudged)
                .hasMessage(
                        "Concurrent changes could not be judged: updates that come later are not processed (expected"
                                + " the profile's tier to be \"gold\", seen none).");
        assertThat(unjudged.dependsOn())
                .contains(new Cause(Set.of("PROP-CREATE", "PROP-UPDATE"), "matched by external ID: a property"));
    }

    @Test
    void names_the_requirements_whose_failure_keeps_a_race_from_being_judged() {
        FakeProfiles profiles = new FakeProfiles(target);
        Attributes both = ID.with(EMAIL).with(plan("silver"));

        target.answer(Call.LOOK_UP, FakeTarget.json(404, "{}"));
        assertThat(cause(() -> control.mustGoWell(ID, List.of(both))))
                .contains(new Cause(Set.of("CREATE", "FIND"), "created with external ID and properties: not found"));

        target.answer(Call.LOOK_UP, profiles::find);
        target.answer(Call.READ, request -> without(profiles.read(request), "plan"));
        assertThat(cause(() -> control.mustGoWell(ID, List.of(both))))
                .contains(new Cause(
                        Set.of("CREATE", "PERSON"), "created with external ID and properties: a custom property"));

        int created = target.count(Call.IDENTIFY);
        target.answer(
                Call.READ,
                request -> target.count(Call.IDENTIFY) > created + 1
                        ? without(profiles.read(request), "$email")
                        : profiles.read(request));
        assertThat(cause(() -> control.mustGoWell(ID, List.of(both))))
                .contains(new Cause(Set.of("ADD-EMAIL"), "matched by external ID"));
    }

    @Test
    void names_the_requirements_whose_failure_keeps_changes_from_being_judged() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.CHANGE, profiles::read);

        assertThat(cause(() -> control.mustChange(ID, plan("silver"))))
                .map(Cause::how)
                .contains("changed with the private key");
    }

    private static Optional<Cause> cause(Runnable check) {
        return catchThrowableOfType(InconclusiveException.class, check::run).dependsOn();
    }

    /** The answer with a field that has another name. */
    private static TargetResponse without(TargetResponse answer, String field) {
        return FakeTarget.json(200, answer.body().replace("\"" + field + "\"", "\"other\""));
    }

    private static final String MESSAGE =
            "Concurrent calls could not be judged: the same calls fail one after another (%s).";

    private static Attributes plan(String value) {
        return Attributes.none().with("plan", TextNode.valueOf(value));
    }
}
