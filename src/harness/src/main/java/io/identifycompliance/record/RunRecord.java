package io.identifycompliance.record;

import io.identifycompliance.contract.Requirement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one run on one or several wire formats: the one source of every report.
 *
 * @param runId the part of every identifier that names this run
 * @param target the root of the target, without credentials; the setting {@code target} says whether it is the embedded
 *     reference, and whether anybody named it
 * @param wires the wire formats judged, in order
 * @param settings every option that shaped the run, by name, keys left out
 * @param interrupted why the run ended early; null if it did not
 * @param processing what the calibration measured
 * @param preflight exchanges that belong to no scenario: calibration and controls
 * @param problems what kept the run from judging at all (target down, wrong key); empty if it could judge
 * @param notApplicable requirement ids that the target declares as not applying, with the reason
 * @param answers how Identify answered over the whole run, on each wire format
 * @param available how many scenarios there are for each wire format, before any selection; a wire format is missing
 *     where that is not known
 * @param own the requirements that the user's own features declare
 * @param worth what the selection of a limited run is worth, on each wire format; empty if the run was not limited
 * @param basics what the basic questions came to on each wire format; empty where they could not be asked
 */
public record RunRecord(
        String runId,
        Instant started,
        Instant finished,
        String target,
        List<String> wires,
        Map<String, String> settings,
        @Nullable String interrupted,
        List<ProcessingTimes> processing,
        List<ScenarioRecord> scenarios,
        List<Exchange> preflight,
        List<String> problems,
        Map<String, String> notApplicable,
        List<IdentifyAnswers> answers,
        Map<String, Integer> available,
        List<Requirement> own,
        List<SelectionWorth> worth,
        List<BasicAnswer> basics) {

    /** The setting {@code target} of a run for which the embedded reference was named. */
    public static final String EMBEDDED_REFERENCE = "the embedded reference";

    /** The setting {@code target} of a run for which no target was named, so that the embedded reference was judged. */
    public static final String NO_TARGET_NAMED = "the embedded reference: no target was named";

    /** Records of earlier versions lack the answers, the number of scenarios, own requirements, worth and basics. */
    public RunRecord {
        answers = answers == null ? List.of() : List.copyOf(answers);
        own = own == null ? List.of() : List.copyOf(own);
        worth = worth == null ? List.of() : List.copyOf(worth);
        basics = basics == null ? List.of() : List.copyOf(basics);
        available = available == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(available));
    }

    /** Of a run without requirements of the user's own, and without answers to the basic questions. */
    public RunRecord(
            String runId,
            Instant started,
            Instant finished,
            String target,
            List<String> wires,
            Map<String, String> settings,
            @Nullable String interrupted,
            List<ProcessingTimes> processing,
            List<ScenarioRecord> scenarios,
            List<Exchange> preflight,
            List<String> problems,
            Map<String, String> notApplicable,
            List<IdentifyAnswers> answers,
            Map<String, Integer> available) {
        this(
                runId,
                started,
                finished,
                target,
                wires,
                settings,
                interrupted,
                processing,
                scenarios,
                preflight,
                problems,
                notApplicable,
                answers,
                available,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same run with what the basic questions came to. */
    public RunRecord withBasics(List<BasicAnswer> answered) {
        return new RunRecord(
                runId,
                started,
                finished,
                target,
                wires,
                settings,
                interrupted,
                processing,
                scenarios,
                preflight,
                problems,
                notApplicable,
                answers,
                available,
                own,
                worth,
                answered);
    }

    /** The same run with the requirements that the user's own features declare. */
    public RunRecord withOwn(List<Requirement> requirements) {
        return new RunRecord(
                runId,
                started,
                finished,
                target,
                wires,
                settings,
                interrupted,
                processing,
                scenarios,
                preflight,
                problems,
                notApplicable,
                answers,
                available,
                requirements,
                worth,
                basics);
    }

    /**
     * How long until a change showed.
     *
     * @param wire on this wire format
     * @param samples in milliseconds, in the order measured
     */
    public record ProcessingTimes(String wire, List<Long> samples) {
        /** The value below which that share (0 to 1) of the samples lie; 0 where there are none. */
        public long percentile(double share) {
            if (samples.isEmpty()) {
                return 0;
            }
            List<Long> sorted = samples.stream().sorted().toList();
            int rank = (int) Math.ceil(share * sorted.size()) - 1;
            return sorted.get(Math.max(0, Math.min(sorted.size() - 1, rank)));
        }
    }
}
