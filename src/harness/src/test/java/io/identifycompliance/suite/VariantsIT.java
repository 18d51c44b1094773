package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.engine.TargetRun;
import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceHost;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.variants.Variant;
import io.identifycompliance.reference.variants.Variants;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who is right in another way than the reference passes, on both wire formats: no alarm, and nothing left open.
 *
 * <p>Variants that do not meet are run together, on one wire format each, with one in twelve of the scenarios; at night, with all
 * of them and on the other wire format too. {@code -Dvariants=each} takes each variant by itself, with every scenario
 * through every form of the call, which takes an hour; {@code -Dvariants=gzip,chunked} so for those.
 */
class VariantsIT {
    private static final String REVISION = "2026-07-15";
    private static final String QUICK = "not @each-way";
    private static final String LATE = "(@KEEP-EMAIL or @ADD-PHONE or @MIXED or @PROP-UPDATE or @CHANGE-ID or @FIND"
            + " or @RACE or @NO-TAKEOVER or @NO-LOSS or @NO-ORACLE or @UNSET) and not @each-way";
    private static final int READS_IN_VAIN = 30;
    private static final int TRIALS_AT_ONCE = 6;
    private static final int SCENARIOS_AT_ONCE = 12;
    private static final Duration PROCESSING_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SETTLE = Duration.ofMillis(300);

    private static final List<VariantRun> TOGETHER = List.of(
            new VariantRun(
                    QUICK,
                    "request-id",
                    "chunked",
                    "text-plain",
                    "other-4xx",
                    "exact-cors",
                    "lower-case-email",
                    "uuid-ids",
                    "sparse",
                    "email-first",
                    "merge-held",
                    "null-stored",
                    "unset-in-identify",
                    "jittered-processing"),
            new VariantRun(
                    QUICK,
                    "extra-headers",
                    "gzip",
                    "json-charset",
                    "bare-404",
                    "case-insensitive-email",
                    "normalised-phone",
                    "numbers-as-digits",
                    "numeric-ids",
                    "nulls",
                    "phone-first",
                    "merge-into-holder",
                    "null-removes",
                    "unset-kept",
                    "random-latency"),
            new VariantRun(
                    QUICK,
                    "connection-close",
                    "random-headers",
                    "extra-fields",
                    "decimal-numbers",
                    "nothing-added-in-doubt",
                    "held-409",
                    "out-of-order",
                    "plus-mended",
                    "zero-without-properties",
                    "strict-content-type",
                    "anonymous-profiles"),
            new VariantRun(QUICK, "delivered-twice", "lagging-index"),
            new VariantRun(LATE, "in-batches", "lagging-cache"),
            new VariantRun(LATE, "partitioned-queue"),
            new VariantRun(LATE, "slow-processing"),
            new VariantRun(LATE, "lagging-look-ups"),
            new VariantRun(LATE, "rate-limit"));

    @Test
    void are_all_run() {
        assertThat(TOGETHER.stream().flatMap(run -> run.variants().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Variants.all().stream().map(Variant::name).toList());
    }

    @Test
    void pass() throws Exception {
        assertThat(wrongOn((index, wire) -> index % 2 == wire)).isEmpty();
    }

    @Test
    @Tag("nightly")
    void pass_on_the_other_wire_too() throws Exception {
        assertThat(wrongOn((index, wire) -> index % 2 != wire)).isEmpty();
    }

    /** A wait for what never comes ends with the processing timeout, after some forty reads. */
    @Test
    @OneIn
    void without_any_of_them_no_scenario_waits_in_vain() throws Exception {
        try (ReferenceHost host = ReferenceHost.start()) {
            List<ScenarioRecord> scenarios =
                    judged(host, new VariantRun(QUICK), "2022", Shard.WHOLE).scenarios();

            assertThat(scenarios).hasSizeGreaterThan(100);
            assertThat(scenarios)
                    .filteredOn(scenario -> scenario.polls() - scenario.effects() >= READS_IN_VAIN)
                    .extracting(ScenarioRecord::name)
                    .isEmpty();
        }
    }

    /** What went wrong, of the runs and wire formats that are chosen by their numbers; of all that were asked for. */
    private static List<String> wrongOn(BiPredicate<Integer, Integer> chosen) throws Exception {
        String asked = System.getProperty("variants", "");
        List<VariantRun> runs = asked.isEmpty() ? TOGETHER : each(asked);
        Shard scenarios = asked.isEmpty() ? CommitSeed.oneIn(12) : Shard.WHOLE;
        List<String> wrong = new ArrayList<>();
        ExecutorService trials = Executors.newFixedThreadPool(TRIALS_AT_ONCE);
        try (ReferenceHost host = ReferenceHost.start()) {
            List<Future<List<String>>> judged = new ArrayList<>();
            for (int index = 0; index < runs.size(); index++) {
                for (int wire = 0; wire < WireFormats.NAMES.size(); wire++) {
                    if (!asked.isEmpty() || chosen.test(index, wire)) {
                        VariantRun run = runs.get(index);
                        String name = WireFormats.NAMES.get(wire);
                        judged.add(trials.submit(() -> judge(host, run, name, scenarios)));
                    }
                }
            }
            for (Future<List<String>> one : judged) {
                wrong.addAll(one.get());
            }
        } finally {
            trials.shutdownNow();
        }
        return wrong;
    }

    private static List<VariantRun> each(String asked) {
        Stream<String> names =
                asked.equals("each") ? Variants.all().stream().map(Variant::name) : Stream.of(asked.split(","));
        return names.map(name -> new VariantRun("", name)).toList();
    }

    private static List<String> judge(ReferenceHost host, VariantRun run, String wire, Shard scenarios) {
        Judged judged = judged(host, run, wire, scenarios);
        List<String> wrong = new ArrayList<>();
        judged.problem().ifPresent(wrong::add);
        judged.scenarios().stream()
                .filter(scenario -> scenario.verdict() != Verdict.PASSED)
                .map(scenario -> String.format(
                        Locale.ROOT,
                        "%s %s (%s:%d): %s",
                        scenario.verdict(),
                        scenario.name(),
                        scenario.feature(),
                        scenario.line(),
                        scenario.message()))
                .forEach(wrong::add);
        if (judged.scenarios().isEmpty()) {
            wrong.add("No scenario was run.");
        }
        if (judged.basics().isEmpty()) {
            wrong.add("No basic question was asked.");
        }
        judged.basics().stream()
                .filter(BasicAnswer::saysNo)
                .map(BasicAnswer::sentence)
                .forEach(wrong::add);
        return wrong.stream()
                .map(w -> run.variants() + " on " + wire + ": " + w)
                .toList();
    }

    private static Judged judged(ReferenceHost host, VariantRun run, String wire, Shard scenarios) {
        ReferenceOptions options = ReferenceOptions.defaults().withVariants(new LinkedHashSet<>(run.variants()));
        try (Reference reference = host.open(options);
                RateLimitedTransport transport =
                        new RateLimitedTransport(Connection.to(reference.root()), PROCESSING_TIMEOUT, "test")) {
            RunContext context = new RunContext(
                    WireFormats.named(wire, REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "rvariant",
                    PROCESSING_TIMEOUT,
                    SETTLE,
                    new AtomicInteger());
            Optional<String> problem =
                    new TargetRun(new Selection(run.tags(), List.of(), SCENARIOS_AT_ONCE, scenarios)).judge(context);
            return new Judged(
                    problem, context.runEvidence().results(), context.basics().answers());
        }
    }

    private record Judged(Optional<String> problem, List<ScenarioRecord> scenarios, List<BasicAnswer> basics) {}

    /** Variants of one target, and the scenarios that judge it. */
    private record VariantRun(String tags, List<String> variants) {
        VariantRun(String tags, String... variants) {
            this(tags, List.of(variants));
        }
    }
}
