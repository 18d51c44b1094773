package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.engine.TargetRun;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceHost;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.run.PhoneRange;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.RunId;
import io.identifycompliance.run.TestData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A target that validates phone numbers and mailboxes is judged like any other, by half of the scenarios, and at night
 * by all; one that takes none is not judged.
 */
class ValidatingTargetIT {
    private static final Duration PROCESSING_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SETTLE = Duration.ofMillis(300);

    /** For a target that never shows what is waited for. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String ONCE = "not @each-way";
    private static final String VALUES =
            "(@CREATE or @VALUES or @NULLS or @ADD-EMAIL or @ADD-PHONE or @MIXED or @CHANGE-PHONE) and not @each-way";
    private static final String FEW = "@ADD-PHONE and not @each-way";

    private static ReferenceHost host;

    @BeforeAll
    static void start() {
        host = ReferenceHost.start();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void passes() {
        assertPasses("2022", ONCE, new ValidatingTarget().layer());
    }

    @Test
    @OneIn
    void that_refuses_invalid_calls_whole_passes() {
        assertPasses("revision", VALUES, new ValidatingTarget().refusing());
    }

    @Test
    @OneIn
    void that_ignores_calls_with_an_empty_value_is_not_judged_by_them() {
        Judged judged;
        try (Reference reference = host.open(ReferenceOptions.defaults(), new ValidatingTarget().ignoring())) {
            judged = judge(
                    reference,
                    "2022",
                    "@NO-TAKEOVER and not @each-way",
                    TestData.RESERVED,
                    Duration.ofSeconds(4),
                    Shard.WHOLE);
        }

        assertThat(judged.problem()).isEmpty();
        assertThat(judged.scenarios())
                .filteredOn(scenario -> scenario.verdict() != Verdict.PASSED)
                .extracting(ScenarioRecord::name, ScenarioRecord::verdict)
                .containsExactlyInAnyOrder(
                        tuple("An empty email matches nobody", Verdict.NOT_APPLICABLE),
                        tuple("An empty phone number matches nobody", Verdict.NOT_APPLICABLE));
    }

    @Test
    @Tag("nightly")
    void passes_on_the_other_wire_and_in_every_form_too() {
        assertPasses("revision", ONCE, new ValidatingTarget().layer());
        assertPasses("revision", ONCE, new ValidatingTarget().refusing());
        assertPasses("2022", "@each-way", new ValidatingTarget().layer());
    }

    private static void assertPasses(String wire, String tags, Layer target) {
        Judged judged;
        try (Reference reference = host.open(ReferenceOptions.defaults(), target)) {
            judged = judge(reference, wire, tags, TestData.RESERVED, PROCESSING_TIMEOUT, CommitSeed.oneIn(4));
        }

        assertThat(judged.problem()).isEmpty();
        assertThat(judged.notPassed()).isEmpty();
        assertThat(judged.scenarios()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022", "revision"})
    @OneIn
    void that_takes_no_phone_number_is_said_to_in_one_sentence(String wire) {
        Judged judged = refusing(wire, new ValidatingTarget(phone -> false, email -> true).layer());

        assertThat(judged.problem())
                .contains("The target stores none of the phone numbers sent through Identify or with"
                        + " the private key: its validation seems to refuse them. Choose accepted ones with"
                        + " --phone-numbers.");
        assertThat(judged.scenarios()).isEmpty();
    }

    @Test
    @OneIn
    void that_takes_no_mailbox_is_said_to_in_one_sentence() {
        Judged judged = refusing("2022", new ValidatingTarget(phone -> true, email -> false).layer());

        assertThat(judged.problem())
                .contains("The target stores none of the email addresses sent through Identify or with"
                        + " the private key: its validation seems to refuse them. Choose accepted ones with"
                        + " --email-domain.");
    }

    @Test
    @OneIn
    void that_takes_numbers_of_one_country_passes_with_such() {
        Layer british = new ValidatingTarget(phone -> phone.startsWith("+4420"), email -> true).layer();
        TestData data = new TestData(List.of(PhoneRange.of("+442079460XXX")), "example.net", 1, 1);

        Judged judged = judge("revision", FEW, british, data);

        assertThat(judged.problem()).isEmpty();
        assertThat(judged.scenarios()).isNotEmpty().allMatch(scenario -> scenario.verdict() == Verdict.PASSED);
    }

    @Test
    @OneIn
    void whose_phone_numbers_are_all_taken_is_said_to() {
        TestData data = new TestData(List.of(PhoneRange.of("+4420794600XX")), "example.com", 1, 1);
        ReferenceOptions options = ReferenceOptions.defaults();
        try (Reference reference = host.open(options)) {
            Judged first = judge(reference, "2022", FEW, data, PROCESSING_TIMEOUT, Shard.WHOLE);
            Judged second = judge(reference, "2022", FEW, data, PROCESSING_TIMEOUT, Shard.WHOLE);

            assertThat(first.problem()).isEmpty();
            assertThat(second.problem())
                    .hasValueSatisfying(sentence -> assertThat(sentence)
                            .startsWith("All phone numbers that were tried belong to existing people on this target.")
                            .contains("--phone-numbers"));
        }
    }

    private static Judged judge(String wire, String tags, Layer target, TestData data) {
        try (Reference reference = host.open(ReferenceOptions.defaults(), target)) {
            return judge(reference, wire, tags, data, PROCESSING_TIMEOUT, Shard.WHOLE);
        }
    }

    private static Judged refusing(String wire, Layer target) {
        try (Reference reference = host.open(ReferenceOptions.defaults(), target)) {
            return judge(reference, wire, FEW, TestData.RESERVED, SOON, Shard.WHOLE);
        }
    }

    private static Judged judge(
            Reference reference, String wire, String tags, TestData data, Duration timeout, Shard scenarios) {
        try (RateLimitedTransport transport =
                new RateLimitedTransport(Connection.to(reference.root()), timeout, "test")) {
            RunContext context = new RunContext(
                    WireFormats.named(wire, "2026-07-15"),
                    transport,
                    Keys.of(reference.options().publicKey(), reference.options().privateKey()),
                    RunId.fresh(),
                    timeout,
                    SETTLE,
                    new AtomicInteger());
            context.using(data);
            Optional<String> problem = new TargetRun(new Selection(tags, List.of(), 12, scenarios)).judge(context);
            return new Judged(problem, context.runEvidence().results());
        }
    }

    private record Judged(Optional<String> problem, List<ScenarioRecord> scenarios) {
        List<String> notPassed() {
            return scenarios.stream()
                    .filter(scenario -> scenario.verdict() != Verdict.PASSED)
                    .map(scenario -> scenario.verdict() + " " + scenario.name() + " (" + scenario.feature() + ":"
                            + scenario.line() + "): " + scenario.message())
                    .toList();
        }
    }
}
