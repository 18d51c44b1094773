package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.run.FakeTarget.Call;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whether a target can be judged at all, shown before anything is judged. */
class CalibrationTest {
    private static final TargetResponse NOBODY = FakeTarget.json(404, "{\"detail\":\"There is no profile.\"}");

    private final FakeTarget target = new FakeTarget();
    private final FakeClock clock = new FakeClock();
    private final RunContext context = target.context(clock);

    @Test
    void a_target_on_which_every_form_works_can_be_judged() {
        new FakeProfiles(target);

        assertThat(new Calibration(context).run()).isEmpty();

        assertThat(context.failingForms).isEmpty();
        assertThat(context.findPlace()).isEqualTo("query");
        assertThat(context.schedule().samples()).isNotEmpty();
        assertThat(context.basics().control()).contains("ignored: accepted and ignored requests can be distinguished");
    }

    @Test
    void a_target_that_pauses_during_the_calibration_is_not_waited_for_after_each_request() {
        FakeProfiles profiles = new FakeProfiles(target);
        AtomicBoolean paused = new AtomicBoolean();
        target.answer(Call.LOOK_UP, request -> {
            TargetResponse answer = profiles.find(request);
            if (answer.status() == 200 && !paused.getAndSet(true)) {
                clock.waitUntil(clock.nanoTime() + Duration.ofMillis(900).toNanos());
            }
            return answer;
        });

        assertThat(new Calibration(context).run()).isEmpty();
        assertThat(context.schedule().samples()).contains(900L);
        Polling polling = new Polling(context, context.runEvidence().preflight());
        for (int request = 0; request < 10; request++) {
            polling.until(clock.nanoTime(), () -> "there", "there"::equals);
        }

        assertThat(context.schedule().firstRead()).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void a_target_that_accepts_everything_and_stores_nothing_cannot_be_judged() {
        target.answer(Call.LOOK_UP, NOBODY);

        assertThat(new Calibration(context).run())
                .contains("Nothing sent to Identify can be read back within --processing-timeout (1000 ms):"
                        + " Identify answers status 200, body 1; a look-up answers status 404, body"
                        + " {\"detail\":\"There is no profile.\"}. Check --target, --wire and the keys.");
    }

    @Test
    void a_private_key_that_is_refused_in_every_place_is_named() {
        target.answer(Call.LOOK_UP, FakeTarget.json(403, "{}"));

        assertThat(new Calibration(context).run())
                .contains(
                        "The target refuses the private key (status 403, body {}). Check --private-key or IDENTIFY_PRIVATE_KEY.");
        assertThat(target.count(Call.LOOK_UP)).isEqualTo(4);
        assertThat(target.count(Call.IDENTIFY)).isZero();
    }

    @Test
    void a_page_in_place_of_the_api_is_recognised() {
        target.answer(Call.IDENTIFY, FakeTarget.json(200, "<html>"));
        target.answer(Call.LOOK_UP, FakeTarget.json(200, "<html>"));

        assertThat(new Calibration(context).run())
                .contains("This does not look like the API: Identify answers status 200, an empty HTML page; a look-up"
                        + " answers status 200, an empty HTML page. Check --target and --wire.");
    }

    @Test
    void a_redirect_says_where_to() {
        TargetResponse elsewhere = new TargetResponse(
                302, List.of(new Request.Header("location", "https://login.example/start?next=%2Fapi#top")), "", 1);
        target.answer(Call.IDENTIFY, elsewhere);
        target.answer(Call.LOOK_UP, elsewhere);

        assertThat(new Calibration(context).run())
                .contains("This does not look like the API: Identify answers status 302, a redirect to"
                        + " https://login.example/start; a look-up answers status 302, a redirect to"
                        + " https://login.example/start. Check --target and --wire.");
    }

    @Test
    void a_target_that_finds_nothing_is_not_said_to_accept_a_wrong_public_key() {
        target.answer(Call.IDENTIFY, FakeTarget.json(404, "{}")).answer(Call.LOOK_UP, FakeTarget.json(404, "{}"));

        new Calibration(context).run();

        assertThat(context.basics().isBroken(BasicQuestion.PUBLIC_KEY)).isFalse();
    }

    @Test
    void a_target_that_cannot_be_reached_says_why() {
        target.answer(Call.LOOK_UP, request -> {
            throw new NoResponseException("connection refused", null);
        });

        assertThat(new Calibration(context).run()).contains("connection refused");
    }

    @Test
    void forms_that_bring_nothing_are_found() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(
                Call.IDENTIFY,
                request -> request.method().equals("GET") ? FakeTarget.json(200, "1") : profiles.identify(request));

        assertThat(new Calibration(context).run()).isEmpty();

        assertThat(context.failingForms).extracting(CallForm::name).containsExactly("GET", "GET with aliases");
        assertThat(context.workingForms()).extracting(CallForm::name).doesNotContain("GET", "GET with aliases");
    }

    @Test
    void a_form_of_which_only_the_body_is_wrong_can_be_judged_by_its_status() {
        CallForm form = otherFormAnswering(200, "ok");

        FormsInTurn.mustHaveTheStatus(context, form);
        assertThatThrownBy(() -> FormsInTurn.mustBeAnswered(context, form))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("Identify called as \"" + form + "\" answers an accepted call otherwise than it should, so"
                        + " this rule could not be judged by its answers: see ANSWER.");
    }

    @Test
    void a_form_of_which_the_status_is_wrong_cannot_be_judged_by_it() {
        CallForm form = otherFormAnswering(202, "1");

        assertThatThrownBy(() -> FormsInTurn.mustHaveTheStatus(context, form))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("Identify called as \"" + form + "\" answers an accepted call with another status than it"
                        + " should, so this rule could not be judged by its status: see ANSWER.");
        assertThatThrownBy(() -> FormsInTurn.mustBeAnswered(context, form)).isInstanceOf(InconclusiveException.class);
    }

    @Test
    void for_few_scenarios_an_uncommon_form_is_tried_once_and_when_it_is_asked_for() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(
                Call.IDENTIFY,
                request -> request.pathAndQuery().endsWith("&test=0")
                        ? FakeTarget.json(200, "1")
                        : profiles.identify(request));
        CallForm dropped = context.form("GET with test=0");
        CallForm stored = context.form("GET, raw base64");

        assertThat(new Calibration(context).runForFew()).isEmpty();
        int before = exchanges();

        assertThat(context.failingBelow(context.form("GET"))).isEmpty();
        assertThat(exchanges()).as("GET is common").isEqualTo(before);
        assertThat(context.failingBelow(stored)).isEmpty();
        assertThat(exchanges()).as("written twice, found, read").isEqualTo(before + OtherFormsCheck.REQUESTS);
        assertThat(context.failingBelow(dropped)).containsExactly(dropped);
        int after = exchanges();
        assertThat(context.failingBelow(dropped)).containsExactly(dropped);
        FormsInTurn.mustBeAnswered(context, stored);
        assertThat(exchanges()).as("they are known").isEqualTo(after);
    }

    @Test
    void an_uncommon_form_need_not_store_what_a_common_one_does_not_store_either() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.IDENTIFY, request -> {
            ObjectNode properties = FakeProfiles.properties(request);
            if (properties.has("plan")) {
                properties.put("plan", properties.get("plan").textValue().replace("é", "?"));
            }
            profiles.store(properties);
            return FakeTarget.json(200, "1");
        });

        assertThat(new Calibration(context).runForFew()).isEmpty();

        assertThat(context.failingBelow(context.form("GET, raw base64"))).isEmpty();
    }

    private int exchanges() {
        return context.runEvidence().preflight().exchanges().size();
    }

    /** Calibrates a target that answers the calls in one uncommon form so. */
    private CallForm otherFormAnswering(int status, String body) {
        FakeProfiles profiles = new FakeProfiles(target);
        CallForm form = context.form("GET with test=0");
        target.answer(Call.IDENTIFY, request -> {
            TargetResponse answer = profiles.identify(request);
            return request.pathAndQuery().endsWith("&test=0") ? FakeTarget.json(status, body) : answer;
        });
        assertThat(new Calibration(context).run()).isEmpty();
        return form;
    }

    @Test
    void the_key_stands_where_look_ups_take_it() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(
                Call.LOOK_UP,
                request -> request.pathAndQuery().contains("api_key")
                        ? FakeTarget.json(401, "{}")
                        : profiles.find(request));

        assertThat(new Calibration(context).run()).isEmpty();

        assertThat(context.findPlace()).isEqualTo("header");
    }

    @Test
    void a_wrong_public_key_that_is_taken_is_noted() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.IDENTIFY, request -> {
            profiles.store(FakeProfiles.properties(request));
            return FakeTarget.json(200, "1");
        });

        assertThat(new Calibration(context).run()).isEmpty();

        assertThat(context.basics().control())
                .contains("accepted, or the look-up finds any value: see WRONG-PUBLIC-KEY and FIND-NOBODY");
    }

    @Test
    void phone_numbers_that_validation_refuses_are_named() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.IDENTIFY, request -> {
            ObjectNode properties = FakeProfiles.properties(request);
            properties.remove("$phone_number");
            profiles.store(properties);
            return FakeTarget.json(200, "1");
        });
        target.answer(Call.CHANGE, FakeTarget.json(400, "{\"message\":\"not a phone number\"}"));

        assertThat(new Calibration(context).run())
                .contains("The target stores none of the phone numbers sent through Identify or with the private key:"
                        + " its validation seems to refuse them. Choose accepted ones with --phone-numbers.");
    }

    @Test
    void special_names_that_are_ignored_are_for_the_scenarios_to_judge() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.IDENTIFY, request -> {
            ObjectNode properties = FakeProfiles.properties(request);
            properties.remove(List.of("$first_name", "$email", "$phone_number"));
            profiles.store(properties);
            return FakeTarget.json(200, "1");
        });
        target.answer(Call.CHANGE, FakeTarget.json(200, "{}"));

        assertThat(new Calibration(context).run()).isEmpty();
    }

    @Test
    void phone_numbers_that_only_identify_drops_are_for_the_scenarios_to_judge() {
        FakeProfiles profiles = new FakeProfiles(target);
        target.answer(Call.IDENTIFY, request -> {
            ObjectNode properties = FakeProfiles.properties(request);
            properties.remove("$phone_number");
            profiles.store(properties);
            return FakeTarget.json(200, "1");
        });

        assertThat(new Calibration(context).run()).isEmpty();
        assertThat(context.failingForms).isEmpty();
    }

    @Test
    void without_any_form_nothing_can_be_judged() {
        context.declared(Set.of("POST-FORM", "POST-JSON", "GET-BASE64"));

        assertThat(new Calibration(context).run())
                .contains("Every form of calling Identify is declared as not applicable: nothing can be judged.");
    }
}
