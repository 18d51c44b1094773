package io.identifycompliance.cli;

import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.TargetRun;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.RunContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;

/** One run against one target, on one or several wire formats. What it has brought so far can be asked at any time. */
final class Verification {
    /** Told apart by a letter, so that the people of one wire format are not those of another. */
    private static final char FIRST_WIRE = 'a';

    private final Plan plan;
    private final String runId = newRunId();
    private final Instant started = Instant.now();
    private final AtomicInteger exchangeNumbers = new AtomicInteger();
    private final List<RunContext> trials = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Verification(Plan plan) {
        this.plan = plan;
    }

    /** Judges each wire format in turn. */
    void run(Function<RunContext, TestExecutionListener> listener) {
        try (RateLimitedTransport transport =
                new RateLimitedTransport(plan.connection(), plan.processingTimeout(), Version.current())) {
            for (String wire : plan.wires()) {
                RunContext context = new RunContext(
                        WireFormats.named(wire, plan.revision()),
                        transport,
                        plan.keys(),
                        runId + (char) (FIRST_WIRE + trials.size()),
                        plan.processingTimeout(),
                        plan.settle(),
                        exchangeNumbers);
                context.declared(plan.notApplicable().keySet());
                synchronized (this) {
                    trials.add(context);
                }
                new TargetRun(plan.selection())
                        .judge(context, listener.apply(context))
                        .ifPresent(this::problem);
            }
        }
    }

    private synchronized void problem(String sentence) {
        if (!problems.contains(sentence)) {
            problems.add(sentence);
        }
    }

    /** Whether the target could be judged, but there was nothing to judge. */
    synchronized boolean selectedNothing() {
        return problems.isEmpty()
                && trials.stream().allMatch(t -> t.runEvidence().results().isEmpty());
    }

    /** All that is known by now. */
    synchronized RunRecord record(String interrupted) {
        List<ScenarioRecord> scenarios = new ArrayList<>();
        List<Exchange> preflight = new ArrayList<>();
        List<RunRecord.ProcessingTimes> times = new ArrayList<>();
        for (RunContext context : trials) {
            scenarios.addAll(context.runEvidence().results());
            preflight.addAll(context.runEvidence().preflight().exchanges());
            times.add(new RunRecord.ProcessingTimes(
                    context.wire().id(), context.schedule().samples()));
        }
        return new RunRecord(
                runId,
                started,
                Instant.now(),
                plan.connection().root().toString(),
                plan.wires(),
                settings(),
                interrupted,
                times,
                scenarios,
                preflight,
                List.copyOf(problems),
                plan.notApplicable(),
                trials.stream().map(RunContext::identifyAnswers).toList(),
                available(),
                plan.selection().own());
    }

    private Map<String, Integer> available() {
        return trials.stream()
                .filter(context -> context.available() > 0)
                .collect(Collectors.toMap(context -> context.wire().id(), RunContext::available));
    }

    /** What shaped the run, and what its control came to. */
    private Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>(plan.settings());
        trials.forEach(context -> context.control()
                .ifPresent(outcome -> all.put("control on " + context.wire().id(), outcome)));
        return all;
    }

    private static String newRunId() {
        long random = new SecureRandom().nextLong(36L * 36 * 36 * 36 * 36 * 36 * 36);
        String digits = Long.toString(random, 36);
        return "r" + "0".repeat(7 - digits.length()) + digits;
    }

    /**
     * What to judge, and how.
     *
     * @param settings what shaped the run, for the report
     */
    record Plan(
            Connection connection,
            Keys keys,
            List<String> wires,
            String revision,
            Selection selection,
            Duration processingTimeout,
            Duration settle,
            Map<String, String> settings,
            Map<String, String> notApplicable) {}
}
