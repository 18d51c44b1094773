package io.identifycompliance.suite;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.run.RunContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which verdicts are final while other scenarios still run.
 *
 * <p>A scenario that passed may fail in a check after the settle window, or over the answers of the whole run. A failure of
 * what a scenario only relies on may be explained by the failure of another one, and what could not be judged may be waived
 * with its cause. All else is decided once the scenario is over.
 */
public final class FinalVerdicts {
    private final Catalogue builtIn = Catalogue.load();
    private final Catalogue all;
    private final List<Requirement> own;
    private final Map<String, String> notApplicable;
    private final ReportOptions judging;

    FinalVerdicts(List<Requirement> own, Map<String, String> notApplicable, ReportOptions judging) {
        this.own = List.copyOf(own);
        this.notApplicable = notApplicable;
        this.judging = judging;
        all = builtIn.with(own);
    }

    /** Those of a run with these options. */
    public static FinalVerdicts of(RunOptions options) {
        return new FinalVerdicts(
                options.selection().own(),
                options.notApplicable(),
                ReportOptions.of(HarnessInfo.current(HarnessVersion.current()))
                        .withGating(options.levels())
                        .withWaivers(options.waivers(), LocalDate.now(ZoneOffset.UTC)));
    }

    /** The requirement under which a scenario with these tags is reported; empty if the catalogue lacks one of them. */
    public Optional<String> requirement(Collection<String> tags) {
        List<String> ids = Requirement.among(tags);
        return areKnown(ids)
                ? all.requirements().stream()
                        .filter(requirement -> ids.contains(requirement.id()))
                        .min(Comparator.comparing(
                                requirement -> !judging.rules().gates(requirement.level())))
                        .map(Requirement::id)
                : Optional.empty();
    }

    /** What is stated of a scenario that is over, and of no other; empty as long as that can change. */
    public Optional<Statement> of(RunContext context, String execution) {
        ScenarioRecord record = context.runEvidence().result(execution);
        boolean checkedLate = context.settle().watches().stream()
                .anyMatch(watch -> watch.execution().equals(execution));
        return record == null ? Optional.empty() : of(record, checkedLate);
    }

    /**
     * The same for its record.
     *
     * @param checkedLate whether it is checked again after the settle window if it passed
     */
    Optional<Statement> of(ScenarioRecord record, boolean checkedLate) {
        boolean judgedLater = record.verdict() == Verdict.PASSED
                && (checkedLate || record.dependencies().wholeRun() != null);
        if (judgedLater || !areKnown(record.requirements())) {
            return Optional.empty();
        }
        Statement alone = Statement.of(runOf(record), builtIn, judging);
        return alone.requirements().stream()
                .flatMap(requirement -> requirement.scenarios().stream())
                .findFirst()
                .filter(scenario -> stays(record, scenario.verdict()))
                .map(scenario -> alone);
    }

    private boolean areKnown(List<String> ids) {
        return !ids.isEmpty() && ids.stream().allMatch(id -> all.requirement(id).isPresent());
    }

    /** Whether no other scenario can change this verdict. A waiver that covers several by their name covers none. */
    private boolean stays(ScenarioRecord record, Verdict verdict) {
        Cause cause = record.dependencies().cause();
        boolean ownMatter = cause == null || cause.requirements().stream().anyMatch(record.requirements()::contains);
        return switch (verdict) {
            case PASSED, NOT_APPLICABLE, NOT_RUN -> true;
            case FAILED -> ownMatter;
            case INCONCLUSIVE -> ownMatter || judging.waivers().entries().isEmpty();
            case WAIVED -> false;
        };
    }

    private RunRecord runOf(ScenarioRecord record) {
        Instant ended = record.started().plusMillis(record.millis());
        return new RunRecord(
                        "",
                        record.started(),
                        ended,
                        "",
                        List.of(record.wire()),
                        Map.of(),
                        null,
                        List.of(),
                        List.of(record),
                        List.of(),
                        List.of(),
                        notApplicable,
                        List.of(),
                        Map.of())
                .withOwn(own);
    }
}
