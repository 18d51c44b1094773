package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Private calls that must be refused, and what the refusal may show. */
class RefusalChecksTest {
    private static final TargetResponse REFUSED = FakeTarget.json(403, "{\"message\":\"no\",\"detail\":\"no, 403\"}");

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final RefusalChecks checks = new RefusalChecks(run);
    private final Key wrong = context.keys().wrongPrivateKey();
    private final KnownProfile jessica = new KnownProfile(
            "Jessica",
            "person-1",
            Attributes.of(Identifier.EXTERNAL_ID, "1468-1468").with(Attributes.of(Identifier.EMAIL, "jessica@b.c")));

    RefusalChecksTest() {
        for (Call call : Call.values()) {
            target.answer(call, REFUSED);
        }
    }

    @Test
    void calls_that_are_all_refused_alike_pass() {
        checks.mustBeOfNoUse(wrong, jessica);

        assertThat(run.evidence().checks()).isEqualTo(1);
        assertThat(run.evidence().grades()).containsExactly(Grade.DIRECT_ANSWER);
    }

    @Test
    void a_call_that_is_taken_is_a_violation() {
        target.answer(Call.READ, FakeTarget.json(200, "{}"));

        assertThatThrownBy(() -> checks.mustBeOfNoUse(wrong, jessica))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected reading (plain) to be refused with an error, seen status 200, body {}");
    }

    @Test
    void a_refusal_shows_nothing_of_the_profile() {
        target.answer(Call.READ, FakeTarget.json(403, "jessica@b.c"));

        assertThatThrownBy(() -> checks.mustBeOfNoUse(wrong, jessica))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected reading (plain) to be refused without data of the profile, seen status 403, body"
                        + " jessica@b.c");
    }

    @Test
    void a_refusal_may_repeat_what_was_asked() {
        target.answer(Call.READ, request -> FakeTarget.json(403, "no " + request.pathAndQuery()));

        checks.mustBeOfNoUse(wrong, jessica);

        assertThat(run.evidence().checks()).isEqualTo(1);
    }

    @Test
    void a_refusal_may_repeat_what_was_asked_as_it_came_in_the_url() {
        target.answer(
                Call.LOOK_UP,
                request -> new TargetResponse(
                        403,
                        "Forbidden",
                        List.of(
                                new Request.Header("Content-Type", "application/json"),
                                new Request.Header("X-Url", request.pathAndQuery())),
                        "{\"message\":\"no\",\"detail\":\"" + request.pathAndQuery() + "\"}",
                        1));

        checks.mustBeOfNoUse(wrong, jessica);

        assertThat(run.evidence().checks()).isEqualTo(1);
    }

    @Test
    void a_short_person_id_is_not_mentioned_wherever_its_digits_stand() {
        checks.mustBeOfNoUse(wrong, new KnownProfile("Jessica", "403", jessica.known()));

        assertThat(run.evidence().checks()).isEqualTo(1);
    }

    @Test
    void a_refusal_that_reveals_whether_the_person_exists_is_a_violation() {
        target.answer(
                Call.READ, request -> FakeTarget.json(request.pathAndQuery().contains("person-1") ? 403 : 404, "{}"));

        assertThatThrownBy(() -> checks.mustBeOfNoUse(wrong, jessica))
                .isInstanceOf(ContractViolation.class)
                .hasMessage(
                        "expected reading (plain) to be refused alike whether the person exists or not, seen another"
                                + " status: 403 and 404");
    }

    @Test
    void an_error_has_the_status_and_the_form_of_the_wire_format() {
        checks.mustBeWellFormed(wrong);
        assertThat(run.evidence().checks()).isEqualTo(13);

        target.answer(Call.READ, FakeTarget.json(403, "{}"));
        assertThatThrownBy(() -> checks.mustBeWellFormed(wrong))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected an error of the wire format for a read (plain), seen it has no text \"message\":"
                        + " status 403, body {}");

        target.answer(Call.LOOK_UP, FakeTarget.json(401, "{}"));
        assertThatThrownBy(() -> checks.mustBeWellFormed(wrong))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected status 403 for a look-up (query), seen status 401, body {}");
    }

    @Test
    void a_person_who_does_not_exist_is_neither_read_nor_changed() {
        target.answer(Call.READ, FakeTarget.json(404, "{}"));
        target.answer(Call.CHANGE, FakeTarget.json(200, "{}"));

        assertThatThrownBy(() -> checks.mustNotKnowOneLike("person-1"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage(
                        "expected the answer for an unknown person, seen its status is not 404: status 200, body {}");
    }

    @Test
    void what_is_like_a_person_id_may_be_malformed_and_is_nobodys() {
        String person = "01HX4A6C2E8G";
        List<String> asked = new ArrayList<>();
        Function<Request, TargetResponse> unknown = request -> {
            String path = request.pathAndQuery().replaceFirst("\\?.*", "");
            String id = path.substring(path.lastIndexOf('/') + 1);
            asked.add(id);
            return FakeTarget.json(id.length() == person.length() ? 404 : 400, "{\"message\":\"unknown\"}");
        };
        target.answer(Call.READ, unknown);
        target.answer(Call.CHANGE, unknown);

        checks.mustNotKnowOneLike(person);
        assertThat(asked).contains("01HX4A6C2E8", "01HX4A6C2E8G0").doesNotContain("01HX4A6C2E8G");

        target.answer(
                Call.READ,
                request -> request.pathAndQuery().contains("01HX4A6C2E8G0")
                        ? FakeTarget.json(200, "{}")
                        : unknown.apply(request));
        assertThatThrownBy(() -> checks.mustNotKnowOneLike(person))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected an error for a person ID that nobody has, seen status 200, body {}");
    }

    @Test
    void a_number_is_not_altered_to_what_may_be_another_persons_id() {
        List<String> asked = new ArrayList<>();
        Function<Request, TargetResponse> unknown = request -> {
            asked.add(request.pathAndQuery());
            return FakeTarget.json(404, "{\"message\":\"unknown\"}");
        };
        target.answer(Call.READ, unknown);
        target.answer(Call.CHANGE, unknown);

        checks.mustNotKnowOneLike("1234567890123");

        assertThat(asked).hasSize(9).allMatch(path -> path.matches("/api/v1/person/9999999999999(\\?.*)?"));
    }

    @Test
    void nobody_is_changed_in_any_place() {
        target.answer(Call.READ, request -> FakeTarget.json(404, "{\"message\":\"unknown\"}"));
        target.answer(
                Call.CHANGE,
                request -> request.body() != null && request.body().contains("api_key")
                        ? FakeTarget.json(200, "{}")
                        : FakeTarget.json(404, "{\"message\":\"unknown\"}"));

        assertThatThrownBy(() -> checks.mustNotKnowOneLike("1234567890123"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected an error for a person ID that nobody has, seen status 200, body {}");
    }
}
