package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeProfiles;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.NotApplicableException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a target ignores calls with an empty email or phone number, or matches somebody else by it. */
class EmptyIdentifierControlTest {
    private final FakeTarget target = new FakeTarget();
    private final FakeProfiles profiles = new FakeProfiles(target);
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "PHONE_NUMBER"})
    void a_target_that_processes_them_for_a_profile_that_exists_is_judged(Identifier identifier) {
        target.answer(Call.IDENTIFY, request -> {
            ObjectNode sent = FakeProfiles.properties(request);
            sent.remove(wireName(identifier));
            profiles.store(sent);
            return FakeTarget.json(200, "1");
        });
        send(identifier, "");

        assertThatCode(() -> new EmptyIdentifierControl(run).mustBeProcessed()).doesNotThrowAnyException();
        assertThat(target.count(Call.IDENTIFY)).isGreaterThan(2);
    }

    /** These profiles are found by any identifier that is equal, also by an empty one. */
    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "PHONE_NUMBER"})
    void a_target_that_matches_somebody_else_by_them_is_judged(Identifier identifier) {
        send(identifier, "");
        run.knows(new KnownProfile("Jessica", "P1", Attributes.of(Identifier.EXTERNAL_ID, "1468")));

        assertThatCode(() -> new EmptyIdentifierControl(run).mustBeProcessed()).doesNotThrowAnyException();
        assertThat(target.count(Call.IDENTIFY)).isGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "PHONE_NUMBER"})
    void a_target_that_ignores_them_for_a_profile_that_exists_is_not(Identifier identifier) {
        String name = identifier == Identifier.EMAIL ? "$email" : "$phone_number";
        target.answer(
                Call.IDENTIFY,
                request -> FakeProfiles.properties(request)
                                .path(name)
                                .asText("sent")
                                .isEmpty()
                        ? FakeTarget.json(200, "1")
                        : profiles.identify(request));
        send(identifier, "");

        assertThatThrownBy(() -> new EmptyIdentifierControl(run).mustBeProcessed())
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("The target ignores calls with an empty " + identifier.label()
                        + ", as it may: whom one matches cannot be seen.");
    }

    @Test
    void nothing_is_sent_if_the_calls_have_no_empty_value() {
        send(Identifier.EMAIL, "a@b.c");

        new EmptyIdentifierControl(run).mustBeProcessed();

        assertThat(target.count(Call.IDENTIFY)).isOne();
    }

    private static String wireName(Identifier identifier) {
        return identifier == Identifier.EMAIL ? "$email" : "$phone_number";
    }

    private void send(Identifier identifier, String value) {
        run.identify(Attributes.of(Identifier.EXTERNAL_ID, "1468").with(identifier.label(), TextNode.valueOf(value)));
    }
}
