package io.identifycompliance.report.exchange;

import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to look first in a scenario that did not pass.
 *
 * @param step the step that did not pass; null where none says so
 * @param asked the last call before that step that was there to change something, else the last in it; null where there was none
 * @param answered the exchange in which it showed; null where nothing was exchanged
 */
public record FailingExchange(
        @Nullable StepRecord step,
        @Nullable Exchange asked,
        @Nullable Exchange answered) {
    private static final int LONGEST = 160;

    public static FailingExchange of(ScenarioRecord scenario) {
        Optional<StepRecord> broken = scenario.steps().stream()
                .filter(s -> s.verdict() != Verdict.PASSED && s.verdict() != Verdict.NOT_RUN)
                .findFirst();
        List<Exchange> all = ofOneRun(scenario);
        int last = broken.map(StepRecord::lastExchange)
                .filter(number -> number > 0)
                .orElse(all.isEmpty() ? 0 : all.get(all.size() - 1).number());
        Exchange answered = lastOf(all.stream().filter(e -> e.number() <= last).toList());
        int before = broken.map(StepRecord::firstExchange)
                .filter(number -> number > 0)
                .orElse(last + 1);
        Exchange sent = lastOf(
                all.stream().filter(e -> e.number() < before && changes(e)).toList());
        Exchange asked = sent != null
                ? sent
                : lastOf(all.stream()
                        .filter(e -> e.number() <= last && changes(e))
                        .toList());
        return new FailingExchange(broken.orElse(null), asked, answered);
    }

    /** A scenario that runs through several forms of calling Identify fails in one of them. */
    static List<Exchange> ofOneRun(ScenarioRecord scenario) {
        String form = scenario.failedForm();
        return form == null
                ? scenario.exchanges()
                : scenario.exchanges().stream()
                        .filter(exchange -> form.equals(exchange.form()))
                        .toList();
    }

    /**
     * What was sent, in a line; null where nothing was.
     *
     * @param arrow what stands between a request and its status
     */
    public @Nullable String sent(String arrow) {
        return asked == null ? null : line(asked, arrow);
    }

    /** Since when the failure shows, in a line; null where it shows in the response to what was sent. */
    public @Nullable String since(String arrow) {
        if (answered == null || answered.equals(asked)) {
            return null;
        }
        String line = line(answered, arrow);
        if (asked == null) {
            return line;
        }
        double seconds = Duration.between(asked.at(), answered.at()).toMillis() / 1000.0;
        return line + String.format(Locale.ROOT, ", %.1f s after #%d", Math.max(0, seconds), asked.number());
    }

    private static String line(Exchange exchange, String arrow) {
        String url = exchange.url();
        return String.format(
                Locale.ROOT,
                "#%d %s %s %s %s",
                exchange.number(),
                exchange.method(),
                url.length() > LONGEST ? url.substring(0, LONGEST - 3) + "..." : url,
                arrow,
                exchange.error() == null ? exchange.status() : exchange.error());
    }

    /** The one exchange that a short text shows. */
    public Optional<Exchange> exchange() {
        return Optional.ofNullable(asked != null ? asked : answered);
    }

    public static boolean changes(Exchange exchange) {
        return (!exchange.method().equals("GET") && !exchange.method().equals("HEAD"))
                || Arrays.stream(KnownWire.values())
                        .anyMatch(wire -> isTo(exchange, wire.paths().identify()));
    }

    /** Whether it is a call of that path of the target, with or without a query. */
    public static boolean isTo(Exchange exchange, String path) {
        return exchange.url().matches(".*" + Pattern.quote(path) + "/?(\\?.*)?");
    }

    private static @Nullable Exchange lastOf(List<Exchange> exchanges) {
        return exchanges.isEmpty() ? null : exchanges.get(exchanges.size() - 1);
    }
}
