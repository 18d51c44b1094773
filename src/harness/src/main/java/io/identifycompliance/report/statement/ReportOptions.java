package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Level;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.verdict.JudgingRules;
import io.identifycompliance.verdict.Waivers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shapes a report beside the run itself.
 *
 * @param gating the levels that the verdict of the run depends on
 * @param harness which harness judged
 * @param selfCheck how good this suite is at catching the opposite; empty where it was not measured
 * @param waivers the known deviations
 * @param today the day on which waivers expire or not
 * @param secrets what must stand in no artefact, in any encoding
 * @param leftovers whom this run and earlier ones have made on their targets; null if nobody stays there
 * @param only the reports to write, by the names of their files; all of them where it is empty
 */
public record ReportOptions(
        Set<Level> gating,
        HarnessInfo harness,
        Optional<SelfCheckScore> selfCheck,
        Waivers waivers,
        LocalDate today,
        List<String> secrets,
        @Nullable Leftovers leftovers,
        Set<String> only) {
    /** Copies what can change. */
    public ReportOptions {
        gating = Set.copyOf(gating);
        secrets = List.copyOf(secrets);
        only = Set.copyOf(only);
    }

    /** All levels gate but the open one; the packed self-check; no waivers; no secrets. */
    public static ReportOptions of(HarnessInfo harness) {
        return new ReportOptions(
                EnumSet.complementOf(EnumSet.of(Level.OPEN)),
                harness,
                SelfCheckScore.packed(),
                Waivers.none(),
                LocalDate.now(ZoneOffset.UTC),
                List.of(),
                null,
                Set.of());
    }

    /** The same with other gating levels. {@link Level#OPEN} never gates, even where it is among them. */
    public ReportOptions withGating(Set<Level> levels) {
        return new ReportOptions(levels, harness, selfCheck, waivers, today, secrets, leftovers, only);
    }

    /** The same with that score of the suite. */
    public ReportOptions withSelfCheck(SelfCheckScore score) {
        return new ReportOptions(gating, harness, Optional.ofNullable(score), waivers, today, secrets, leftovers, only);
    }

    /** The same with known deviations, as of that day. */
    public ReportOptions withWaivers(Waivers known, LocalDate day) {
        return new ReportOptions(gating, harness, selfCheck, known, day, secrets, leftovers, only);
    }

    /** The same with values that must stand in no artefact. */
    public ReportOptions withSecrets(List<String> values) {
        return new ReportOptions(gating, harness, selfCheck, waivers, today, values, leftovers, only);
    }

    /** The same with the people that are listed for {@code clean-up}. */
    public ReportOptions withLeftovers(@Nullable Leftovers people) {
        return new ReportOptions(gating, harness, selfCheck, waivers, today, secrets, people, only);
    }

    /** The same with only these reports written; all of them where none is named. */
    public ReportOptions withOnly(Set<String> reports) {
        return new ReportOptions(gating, harness, selfCheck, waivers, today, secrets, leftovers, reports);
    }

    /** Whether the report of that name is to be written. */
    public boolean writes(String report) {
        return only.isEmpty() || only.contains(report);
    }

    /** What the run is judged by. */
    public JudgingRules rules() {
        return new JudgingRules(gating, waivers, today);
    }
}
