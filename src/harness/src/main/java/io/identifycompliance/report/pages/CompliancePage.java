package io.identifycompliance.report.pages;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.allure.AllurePage;
import io.identifycompliance.report.console.ConsoleSummary;
import io.identifycompliance.report.statement.FormCoverage;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.PairCoverage;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.SelfCheckScore;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.VerdictCounts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page that says it all shows, in the order in which it shows it: plain text, ready for a template.
 *
 * @param tone the id of the verdict whose colours the page has
 * @param sentence what it comes to
 * @param broken the answers to basic questions that are no
 * @param whole whether nothing was left out of the run
 * @param causes the failures, grouped by what seems to be their cause; empty where each requirement failed by itself
 * @param gaps what the verdict does not cover, to be read before anything else
 */
record CompliancePage(
        String tone,
        String words,
        String sentence,
        List<String> broken,
        List<String> because,
        String target,
        String wires,
        String date,
        String took,
        String version,
        String selfCheck,
        boolean selfCheckIsCurrent,
        boolean whole,
        boolean severalWires,
        VerdictCounts requirements,
        String counts,
        VerdictCounts scenarios,
        int requests,
        List<Gap> gaps,
        List<String> waiverProblems,
        List<CauseRow> causes,
        List<FailureSection> failures,
        List<Rows> levels,
        List<ObservedPoint> observations,
        List<ProcessingChart> charts,
        List<FormCoverage.Matrix> coverage,
        List<PairTable> pairs,
        List<Fact> facts,
        List<Fact> basics,
        List<Fact> settings) {

    /**
     * One kind of thing that the verdict does not cover.
     *
     * @param title what kind
     */
    record Gap(String kind, String title, List<GapItem> items) {}

    /** How many of all pairs of circumstances were met on a wire format, and which. */
    public record PairTable(String wire, int met, int all, List<PairCoverage.Row> rows) {
        static PairTable of(PairCoverage coverage) {
            return new PairTable(
                    coverage.wire(), coverage.met(), coverage.pairs().size(), coverage.rows());
        }
    }

    /** What the target does at an open point, with the question that it answers. */
    public record ObservedPoint(String id, String question, String wire, String value) {}

    /** One thing that the verdict does not cover, and why. */
    record GapItem(String ids, String reason) {}

    /** One level of the matrix. */
    record Rows(String level, boolean gates, String about, VerdictCounts counts, List<Row> rows) {}

    /** One requirement in the matrix. */
    record Row(
            String id,
            String statement,
            String section,
            String source,
            String verdict,
            List<Cell> cells,
            @Nullable String evidence,
            String scenarios,
            List<Proof> proofs,
            @Nullable String score,
            boolean failed) {}

    /** One scenario of a requirement, and where Allure shows it. */
    record Proof(String name, String wire, String verdict, String allure) {}

    /** The verdict on one wire format. */
    record Cell(String wire, String verdict) {}

    /** A name and a value. */
    record Fact(String name, String value) {}

    static CompliancePage of(Statement statement, RunRecord run) {
        return new CompliancePage(
                tone(statement),
                statement.headline(),
                statement.sentence(),
                statement.brokenBasics(),
                statement.because(),
                statement.targetShown(),
                String.join(", ", statement.wires()),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                        .format(statement.started().atOffset(ZoneOffset.UTC)),
                took(Duration.between(statement.started(), statement.finished())),
                statement.harness().version(),
                ConsoleSummary.selfCheck(statement),
                Boolean.TRUE.equals(statement.selfCheckIsCurrent()),
                statement.scope().whole(),
                statement.wires().size() > 1,
                statement.summary().requirements(),
                statement.summary().requirements().sentence(),
                statement.summary().scenarios(),
                statement.requests(),
                CoverageGaps.of(statement),
                statement.waiverProblems(),
                CauseRow.of(statement),
                FailureSection.of(statement, run),
                rows(statement),
                statement.observations().stream()
                        .map(seen -> new ObservedPoint(seen.id(), statement.question(seen), seen.wire(), seen.value()))
                        .toList(),
                statement.processing().stream()
                        .filter(p -> p.samples() > 0)
                        .map(ProcessingChart::of)
                        .toList(),
                FormCoverage.of(run),
                PairCoverage.of(run).stream().map(PairTable::of).toList(),
                facts(statement),
                basics(statement),
                statement.settings().entrySet().stream()
                        .map(e -> new Fact(e.getKey(), e.getValue()))
                        .toList());
    }

    /** The colours of the page: those of a full pass are kept for a target that was named, and judged in full. */
    private static String tone(Statement statement) {
        boolean part = statement.verdict() == RunVerdict.COMPLIANT
                && !(statement.scope().whole() && statement.isTargetNamed());
        return part
                ? RunVerdict.COMPLIANT_WITH_WAIVERS.id()
                : statement.verdict().id();
    }

    private static String took(Duration took) {
        return took.toMinutes() > 0
                ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : took.toSeconds() + " s";
    }

    private static List<Rows> rows(Statement statement) {
        List<Rows> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            List<RequirementResult> all = statement.at(level);
            if (level != Level.OPEN && !all.isEmpty()) {
                levels.add(new Rows(
                        level.id(),
                        statement.gating().contains(level),
                        about(level),
                        VerdictCounts.of(
                                all.stream().map(RequirementResult::verdict).toList()),
                        all.stream().map(r -> row(r, statement)).toList()));
            }
        }
        return levels;
    }

    private static String about(Level level) {
        return switch (level) {
            case CORE -> "What the FAQ of June 2022 says.";
            case WIRE -> "What the public reference documented and official clients rely on.";
            case HARDENING -> "What an attacker or a busy day brings.";
            case OPEN -> "What no source settles.";
        };
    }

    private static Row row(RequirementResult result, Statement statement) {
        return new Row(
                result.id(),
                result.statement(),
                result.section(),
                result.source(),
                result.verdict().id(),
                result.wires().entrySet().stream()
                        .map(e -> new Cell(e.getKey(), e.getValue().id()))
                        .toList(),
                result.evidenceInWords(),
                String.valueOf(result.scenarios().size()),
                result.scenarios().stream()
                        .map(s -> new Proof(s.name(), s.wire(), s.verdict().id(), AllurePage.linkTo(s.id())))
                        .toList(),
                score(result.id(), statement.selfCheck()),
                result.verdict() == Verdict.FAILED);
    }

    private static @Nullable String score(String id, @Nullable SelfCheckScore score) {
        if (score == null || !score.requirements().containsKey(id)) {
            return null;
        }
        SelfCheckScore.Share part = score.requirements().get(id);
        return part.caught() + " of " + part.faults();
    }

    private static List<Fact> basics(Statement statement) {
        boolean several = statement.wires().size() > 1;
        return statement.basics().stream()
                .map(basic -> new Fact(basic.asked() + (several ? " (" + basic.wire() + ")" : ""), basic.text()))
                .toList();
    }

    private static List<Fact> facts(Statement statement) {
        HarnessInfo harness = statement.harness();
        return List.of(
                new Fact("Harness", "identify-compliance " + harness.version()),
                new Fact("Features, SHA-256", harness.features()),
                new Fact("Harness code, SHA-256", harness.code()),
                new Fact("Exchanges, SHA-256", statement.exchangesSha256()),
                new Fact("Java", harness.java()),
                new Fact("System", harness.os()),
                new Fact("Run", statement.run()),
                new Fact("Started", statement.started().toString()),
                new Fact("Finished", statement.finished().toString()),
                new Fact("Requests", String.valueOf(statement.requests())),
                new Fact("Look-ups per effect", String.valueOf(statement.pollsPerEffect())));
    }
}
