package io.identifycompliance.report.statement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.files.ReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The known deviations of a target. A waived failure does not fail the gate; a waiver that is past its day, names
 * nothing, or waives what passes now, does.
 *
 * @param file where they stand, for messages; null where there are none
 */
public record Waivers(String file, List<Waiver> entries) {
    private static final Set<String> FIELDS =
            Set.of("requirement", "scenario", "wire", "reason", "owner", "ticket", "expires");

    /** How settings say that no tags were asked for. */
    private static final Set<String> ALL = Set.of("", "all");

    /** Copies the entries. */
    public Waivers {
        entries = List.copyOf(entries);
    }

    /** No known deviations. */
    public static Waivers none() {
        return new Waivers(null, List.of());
    }

    /**
     * Reads a YAML file: a list {@code waivers} of entries with {@code requirement} or {@code scenario}, {@code
     * reason}, {@code owner}, {@code expires} (a date), and where wanted {@code wire} and {@code ticket}. Throws
     * ReportException, with file and line, where an entry is not complete.
     */
    public static Waivers read(Path file) {
        YAMLMapper yaml = new YAMLMapper();
        ObjectReader nodes = yaml.readerFor(JsonNode.class);
        try (JsonParser parser = yaml.createParser(file.toFile())) {
            List<Waiver> entries = new ArrayList<>();
            toTheList(parser, file);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode node = nodes.readValue(parser);
                entries.add(entry(node, file + ":" + line, line));
            }
            return new Waivers(file.toString(), entries);
        } catch (JsonProcessingException e) {
            throw new ReportException(file + " is no YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ReportException("The waivers " + file + " cannot be read.", e);
        }
    }

    private static void toTheList(JsonParser parser, Path file) throws IOException {
        boolean found = parser.nextToken() == JsonToken.START_OBJECT
                && "waivers".equals(parser.nextFieldName())
                && parser.nextToken() == JsonToken.START_ARRAY;
        if (!found) {
            throw new ReportException(file + " must start with \"waivers:\" and a list below it.", null);
        }
    }

    private static Waiver entry(JsonNode node, String place, int line) {
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new ReportException(place + ": a waiver has no \"" + field + "\".", null);
            }
        });
        if (!node.hasNonNull("requirement") && !node.hasNonNull("scenario")) {
            throw new ReportException(place + ": a waiver names a requirement or a scenario.", null);
        }
        for (String needed : List.of("reason", "owner", "expires")) {
            if (node.path(needed).asText("").isBlank()) {
                throw new ReportException(place + ": a waiver needs \"" + needed + "\".", null);
            }
        }
        return new Waiver(
                text(node, "requirement"),
                text(node, "scenario"),
                text(node, "wire"),
                text(node, "reason"),
                text(node, "owner"),
                text(node, "ticket"),
                date(node.path("expires").asText(), place),
                line);
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static LocalDate date(String text, String place) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ReportException(place + ": \"expires\" is a date as in 2026-12-31, not \"" + text + "\".", e);
        }
    }

    /** A run with its waived failures, and what each waiver came to. */
    record Applied(List<ScenarioRecord> scenarios, List<WaiverResult> results) {}

    Applied apply(RunRecord run, Catalogue catalogue, LocalDate today) {
        List<ScenarioRecord> scenarios = run.scenarios();
        List<WaiverResult> results = new ArrayList<>();
        for (Waiver waiver : entries) {
            List<ScenarioRecord> covered =
                    run.scenarios().stream().filter(waiver::covers).toList();
            List<String> failed = covered.stream()
                    .filter(s -> s.verdict() == Verdict.FAILED)
                    .map(ScenarioRecord::id)
                    .toList();
            WaiverResult.State state = state(waiver, covered, failed, run, catalogue, today);
            boolean applied = state == WaiverResult.State.APPLIED;
            if (applied) {
                scenarios = scenarios.stream()
                        .map(s -> s.verdict() == Verdict.FAILED && waiver.covers(s) ? waived(s) : s)
                        .toList();
            }
            results.add(new WaiverResult(waiver, state, applied ? failed : List.of(), problem(waiver, state)));
        }
        return new Applied(scenarios, List.copyOf(results));
    }

    private static ScenarioRecord waived(ScenarioRecord failed) {
        return failed.judged(Verdict.WAIVED, failed.message(), failed.grades());
    }

    private static WaiverResult.State state(
            Waiver waiver,
            List<ScenarioRecord> covered,
            List<String> failed,
            RunRecord run,
            Catalogue catalogue,
            LocalDate today) {
        if (!known(waiver, covered, run, catalogue)) {
            return WaiverResult.State.UNMATCHED;
        }
        if (today.isAfter(waiver.expires())) {
            return WaiverResult.State.EXPIRED;
        }
        if (!failed.isEmpty()) {
            return WaiverResult.State.APPLIED;
        }
        boolean passes = covered.stream().anyMatch(s -> s.verdict() == Verdict.PASSED)
                && covered.stream().allMatch(s -> s.verdict() == Verdict.PASSED);
        return passes && !isPart(run) ? WaiverResult.State.STALE : WaiverResult.State.UNUSED;
    }

    /** A run of some scenarios only cannot say that there is none of a name, nor that all of them pass. */
    private static boolean known(Waiver waiver, List<ScenarioRecord> covered, RunRecord run, Catalogue catalogue) {
        if (!covered.isEmpty()) {
            return true;
        }
        boolean wireJudged = waiver.wire() == null || run.wires().contains(waiver.wire());
        boolean named = waiver.requirement() == null
                || catalogue.requirement(waiver.requirement()).isPresent();
        return named && (waiver.scenario() == null || selects(run) || !wireJudged);
    }

    /** Whether it may have left out scenarios of what a waiver speaks of. */
    private static boolean isPart(RunRecord run) {
        return run.interrupted() != null
                || !run.problems().isEmpty()
                || !ALL.contains(run.settings().getOrDefault("tags", ""))
                || !run.settings().getOrDefault("shard", "").isBlank();
    }

    private static boolean selects(RunRecord run) {
        String levels = run.settings().getOrDefault("level", "core,wire,hardening");
        return isPart(run) || !List.of(levels.split(",")).containsAll(List.of("core", "wire", "hardening"));
    }

    private String problem(Waiver waiver, WaiverResult.State state) {
        String where = "Delete the entry at " + file + ":" + waiver.line();
        return switch (state) {
            case APPLIED, UNUSED -> null;
            case EXPIRED ->
                "The waiver of " + waiver.subject() + " expired on " + waiver.expires() + ". " + where + ", or have "
                        + waiver.owner() + " renew it.";
            case STALE -> "The waiver of " + waiver.subject() + " is stale: it passes now. " + where + ".";
            case UNMATCHED ->
                "The waiver of " + waiver.subject() + " matches no requirement or scenario. " + where
                        + ", or mend its name.";
        };
    }
}
