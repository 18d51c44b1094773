package io.identifycompliance.verdict;

import io.identifycompliance.record.ScenarioRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A known deviation with an owner and an expiry date.
 *
 * @param requirement the id of the requirement that may fail; null if only the scenario is named
 * @param scenario the id or the name of the one scenario that may fail; null for any of the requirement
 * @param wire the wire format that it applies to; null for all
 * @param reason why it is not fixed
 * @param owner the person responsible
 * @param ticket where it is tracked; null if nowhere
 * @param expires the last day on which it is valid
 * @param file the file that it stands in
 * @param line where it stands in that file, from 1
 */
public record Waiver(
        @Nullable String requirement,
        @Nullable String scenario,
        @Nullable String wire,
        String reason,
        String owner,
        @Nullable String ticket,
        LocalDate expires,
        String file,
        int line) {
    boolean covers(ScenarioRecord candidate) {
        return (wire == null || wire.equals(candidate.wire()))
                && (requirement == null || candidate.requirements().contains(requirement))
                && (scenario == null || scenario.equals(candidate.id()) || scenario.equals(candidate.name()));
    }

    /** Whether it names, by their name, several of these scenarios; the same on another wire format is the same. */
    boolean isAmbiguous(List<ScenarioRecord> covered) {
        return scenario != null
                && covered.stream()
                                .filter(candidate -> !scenario.equals(candidate.id()))
                                .map(candidate -> candidate
                                        .id()
                                        .substring(candidate.wire().length()))
                                .distinct()
                                .count()
                        > 1;
    }

    /** Until when, by whom and why, in a sentence. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "Waived until %s by %s%s: %s",
                expires,
                owner,
                ticket == null ? "" : ", " + ticket,
                reason);
    }

    /** What it speaks of, in a word or two. */
    String subject() {
        String what = scenario == null ? String.valueOf(requirement) : "\"" + scenario + "\"";
        return wire == null ? what : what + " on " + wire;
    }
}
