package io.identifycompliance.report.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.verdict.FailureCause;
import io.identifycompliance.verdict.Observation;
import io.identifycompliance.verdict.OverallVerdict;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.Scope;
import io.identifycompliance.verdict.VerdictCounts;
import io.identifycompliance.verdict.WaiverResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code compliance.json}: the truth, of which every other report is a view.
 *
 * @param verdict of the whole run
 * @param headline the verdict in words, with how much was looked at and, where no target was named, what was judged
 * @param because why that is the verdict, a sentence each; empty where all that was asked for passed
 * @param partWentWell whether this is a shard in which nothing failed and all could be judged: only the verdict of all
 *     shards is missing
 * @param scope how much of the contract was looked at
 * @param wire the wire format that was judged; {@code all} where there are several
 * @param wires every wire format that was judged
 * @param run the id of the run, which is part of every identifier that it made
 * @param judgedOn the day on which waivers had expired or not
 * @param gating the levels that the verdict depends on
 * @param selfCheck how good the suite is at catching the opposite; null where it was not measured
 * @param selfCheckIsCurrent whether that was measured on these very features; null where it was not measured
 * @param requests how many requests the target got
 * @param exchangesSha256 over {@code exchanges.jsonl}
 * @param runSha256 over {@code run.json}
 * @param pollsPerEffect how many look-ups it took on average until an effect showed
 * @param interrupted why the run ended before its end; null where it did not
 * @param problems what kept the run from judging at all
 * @param basics the answers to the basic questions; empty where they could not be asked
 * @param causes the failures, grouped by what seems to be their cause
 */
public record Statement(
        RunVerdict verdict,
        String headline,
        List<String> because,
        boolean partWentWell,
        Scope scope,
        String wire,
        List<String> wires,
        String target,
        Instant started,
        Instant finished,
        HarnessInfo harness,
        String run,
        Map<String, String> settings,
        @Nullable LocalDate judgedOn,
        List<Level> gating,
        Summary summary,
        @Nullable SelfCheckScore selfCheck,
        @Nullable Boolean selfCheckIsCurrent,
        List<RequirementResult> requirements,
        List<Observation> observations,
        List<ProcessingSummary> processing,
        int requests,
        String exchangesSha256,
        String runSha256,
        double pollsPerEffect,
        @Nullable String interrupted,
        List<String> problems,
        List<NotApplicable> notApplicable,
        List<WaiverResult> waivers,
        List<BasicResult> basics,
        List<FailureCause> causes) {
    /** The name of its file. */
    public static final String FILE = "compliance.json";

    /**
     * How much of what.
     *
     * @param requirements over the catalogue and the user's own, open points left out
     * @param scenarios over all that ran or should have
     * @param harnessErrors how many scenarios broke in the harness itself
     */
    public record Summary(VerdictCounts requirements, VerdictCounts scenarios, int harnessErrors) {}

    /** Statements of earlier versions lack basics and causes. */
    public Statement {
        basics = basics == null ? List.of() : List.copyOf(basics);
        causes = causes == null ? List.of() : List.copyOf(causes);
    }

    /** Judges a run. A pure function: nothing is read or written. */
    public static Statement of(RunRecord run, Catalogue catalogue, ReportOptions options) {
        return StatementBuilder.of(run, catalogue, options);
    }

    /** Reads a statement. Throws ReportException, with the path, where there is none. */
    public static Statement read(Path file) {
        Path json = Files.isDirectory(file) ? file.resolve(FILE) : file;
        try {
            return ReportJson.pages().readValue(json.toFile(), Statement.class);
        } catch (JsonProcessingException e) {
            throw new ReportException(
                    json + " is not a statement of this harness: " + ReportJson.placeOf(e) + " cannot be read.", e);
        } catch (IOException e) {
            throw new ReportException(json + " cannot be read. Name a compliance.json or the folder it is in.", e);
        }
    }

    /**
     * The target as people know it: its root, and what the settings call it where that is something else. The headline
     * says what was judged where no target was named.
     */
    public String targetShown() {
        if (!isTargetNamed()) {
            return target;
        }
        String called = settings.getOrDefault("target", target);
        return called.equals(target) ? target : called + " (" + target + ")";
    }

    /** Whether a target was named: where none was, the embedded reference was judged. */
    public boolean isTargetNamed() {
        return Headline.isTargetNamed(settings);
    }

    /** What the verdict comes to, in a sentence or two. */
    public String sentence() {
        return Headline.sentence(verdict, partWentWell, summary.requirements(), scope, isTargetNamed());
    }

    /** Why that is the verdict, without what only says in how many scenarios a requirement failed. */
    public List<String> reasonsBesideFailures() {
        List<String> reasons = new ArrayList<>(because);
        with(Verdict.FAILED)
                .forEach(r -> reasons.remove(OverallVerdict.failure(
                        r.id(),
                        r.scenarios().stream().map(ScenarioResult::verdict).toList())));
        return reasons;
    }

    /** The answers to basic questions that are no, a sentence each. */
    public List<String> brokenBasics() {
        boolean several = wires.size() > 1;
        return basics.stream()
                .filter(BasicResult::saysNo)
                .map(basic -> (several ? basic.wire() + ": " : "") + basic.text())
                .toList();
    }

    /** The requirements that failed, each with the number of its scenarios that did; empty where none failed. */
    public String failed() {
        return with(Verdict.FAILED).stream()
                .map(r -> String.format(
                        Locale.ROOT,
                        "%s (%d of %d)",
                        r.id(),
                        r.scenarios().stream()
                                .filter(s -> s.verdict() == Verdict.FAILED)
                                .count(),
                        r.scenarios().size()))
                .collect(Collectors.joining(", "));
    }

    /** Whether something kept the run from judging anything at all. */
    public boolean judgedNothing() {
        return !problems.isEmpty() && summary.scenarios().total() == 0;
    }

    /** The question that an observation answers: the statement of its open point. */
    public String question(Observation observation) {
        return requirement(observation.id()).map(RequirementResult::statement).orElse("");
    }

    /** The result for the requirement of that id. */
    public Optional<RequirementResult> requirement(String id) {
        return requirements.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The results with that verdict. */
    public List<RequirementResult> with(Verdict wanted) {
        return requirements.stream().filter(r -> r.verdict() == wanted).toList();
    }

    /** The results of that level. */
    public List<RequirementResult> at(Level level) {
        return requirements.stream().filter(r -> r.level() == level).toList();
    }

    /** What is wrong with the waivers, a sentence each that says which line to delete. A gate fails on any. */
    public List<String> waiverProblems() {
        return waivers.stream()
                .map(WaiverResult::problem)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
