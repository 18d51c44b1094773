package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import org.junit.jupiter.api.Test;

/** That what was sent has been processed. */
class ProcessingProofTest {
    private static final Attributes ID = Attributes.of(Identifier.EXTERNAL_ID, "1468");
    private static final Attributes OTHER_ID = Attributes.of(Identifier.EXTERNAL_ID, "2468");

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final KnownProfile jessica = new KnownProfile("Jessica", "P1", ID);

    @Test
    void a_property_of_the_same_request_that_shows_is_proof() {
        run.knows(jessica);
        run.identify(ID.with("plan", TextNode.valueOf("gold")));
        target.answer(Call.READ, FakeTarget.person("P1", "\"plan\":\"gold\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(run.evidence().grades()).containsExactly(Grade.SAME_REQUEST_FENCE);
        assertThat(target.count(Call.IDENTIFY)).isEqualTo(1);
    }

    @Test
    void otherwise_one_more_request_must_show() {
        run.knows(jessica);
        run.identify(ID);
        target.answer(Call.READ, FakeTarget.person("P1", "\"proof_0\":\"fence\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(run.evidence().grades()).containsExactly(Grade.FOLLOW_UP_FENCE);
        assertThat(target.count(Call.IDENTIFY)).isEqualTo(2);
    }

    @Test
    void requests_for_two_profiles_each_show_on_their_own() {
        run.knows(jessica);
        run.knows(new KnownProfile("Robert", "P2", OTHER_ID));
        run.identify(ID.with("city", TextNode.valueOf("Boston")));
        run.identify(OTHER_ID.with("plan", TextNode.valueOf("silver")));
        target.answer(
                Call.READ,
                request -> request.pathAndQuery().contains("P1")
                        ? FakeTarget.person("P1", "\"city\":\"Boston\"")
                        : FakeTarget.person("P2", "\"plan\":\"silver\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(run.evidence().grades()).containsExactly(Grade.SAME_REQUEST_FENCE);
        assertThat(target.count(Call.READ)).isEqualTo(2);
        assertThat(target.count(Call.IDENTIFY)).isEqualTo(2);
    }

    @Test
    void what_is_proved_is_not_proved_again_until_something_is_sent() {
        run.knows(jessica);
        run.identify(ID);
        target.answer(
                Call.READ,
                FakeTarget.person("P1", "\"proof_0\":\"fence\""),
                FakeTarget.person("P1", "\"proof_1\":\"fence\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);
        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(target.count(Call.IDENTIFY)).isEqualTo(2);
        assertThat(target.count(Call.READ)).isEqualTo(1);

        run.identify(ID);
        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(target.count(Call.IDENTIFY)).isEqualTo(4);
        assertThat(target.count(Call.READ)).isEqualTo(2);
    }

    @Test
    void a_fence_for_one_profile_is_no_proof_for_another_and_does_not_undo_that_of_the_first() {
        KnownProfile robert = new KnownProfile("Robert", "P2", OTHER_ID);
        run.knows(jessica);
        run.knows(robert);
        run.identify(ID);
        target.answer(
                Call.READ,
                request -> request.pathAndQuery().contains("P1")
                        ? FakeTarget.person("P1", "\"proof_0\":\"fence\"")
                        : FakeTarget.person("P2", "\"proof_1\":\"fence\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);
        new ProcessingProof(run).thatAllWasProcessedFor(robert);
        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(target.count(Call.IDENTIFY)).isEqualTo(3);
    }

    @Test
    void several_properties_of_one_profile_are_looked_for_in_one_read() {
        run.knows(jessica);
        run.identify(ID.with("city", TextNode.valueOf("Boston")));
        run.identify(ID.with("plan", TextNode.valueOf("gold")));
        target.answer(Call.READ, FakeTarget.person("P1", "\"city\":\"Boston\",\"plan\":\"gold\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(target.count(Call.READ)).isEqualTo(1);
    }

    @Test
    void the_read_that_completed_a_proof_is_used_once_and_only_until_something_is_sent() {
        run.knows(jessica);
        run.identify(ID.with("plan", TextNode.valueOf("gold")));
        target.answer(Call.READ, FakeTarget.person("P1", "\"plan\":\"gold\""));
        KnownProfile robert = new KnownProfile("Robert", "P2", OTHER_ID);

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(run.processing().takeRead(robert)).isEmpty();
        assertThat(run.processing().takeRead(jessica)).isPresent();
        assertThat(run.processing().takeRead(jessica)).isEmpty();

        run.identify(ID.with("plan", TextNode.valueOf("gold")));
        new ProcessingProof(run).thatAllWasProcessedFor(jessica);
        run.prepare(OTHER_ID);

        assertThat(run.processing().takeRead(jessica)).isEmpty();
    }

    @Test
    void what_a_later_request_replaces_need_not_show() {
        run.knows(jessica);
        run.identify(ID.with("plan", TextNode.valueOf("gold")).with("city", TextNode.valueOf("Boston")));
        run.identify(ID.with("plan", TextNode.valueOf("silver")));
        target.answer(
                Call.READ,
                FakeTarget.person("P1", "\"plan\":\"gold\",\"city\":\"Boston\""),
                FakeTarget.person("P1", "\"plan\":\"silver\",\"city\":\"Boston\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(run.evidence().grades()).containsExactly(Grade.SAME_REQUEST_FENCE);
        assertThat(target.count(Call.IDENTIFY)).isEqualTo(2);
    }

    @Test
    void a_request_that_names_no_profile_of_the_scenario_is_not_waited_for_in_vain() {
        run.knows(jessica);
        run.identify(OTHER_ID.with("plan", TextNode.valueOf("silver")));
        target.answer(Call.READ, FakeTarget.person("P1", "\"proof_0\":\"fence\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(run.evidence().grades()).containsExactly(Grade.FOLLOW_UP_FENCE);
        assertThat(target.count(Call.READ)).isEqualTo(1);
    }

    @Test
    void a_request_shows_on_the_profile_that_it_named_when_it_was_sent() {
        run.knows(jessica);
        run.identify(ID.with("city", TextNode.valueOf("Boston")));
        run.knows(jessica.knownFor(OTHER_ID));
        target.answer(Call.READ, FakeTarget.person("P1", "\"city\":\"Boston\""));

        new ProcessingProof(run).thatAllWasProcessedFor(jessica);

        assertThat(run.evidence().grades()).containsExactly(Grade.SAME_REQUEST_FENCE);
        assertThat(target.count(Call.IDENTIFY)).isEqualTo(1);
    }

    @Test
    void without_proof_nothing_can_be_said() {
        target.answer(Call.READ, FakeTarget.person("P1", ""));

        assertThatThrownBy(() -> new ProcessingProof(run).fence(jessica))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("No proof that the request was processed: the effect of a later request for"
                        + " Jessica's profile did not show within --processing-timeout.");
    }
}
