package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.reference.faults.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all runs come to.
 *
 * @param right the runs against the right reference
 * @param faulty the runs against each fault, on each wire format on which it shows
 * @param complete whether every fault was tried, so that a scenario which caught none is idle
 * @param repeated the runs against a fault that were made once more, as they went at first
 * @param audited the scenarios that were run although they are skipped for some faults
 */
public record SelfCheck(
        List<SuiteRun> right,
        List<SuiteRun> faulty,
        boolean complete,
        List<SuiteRun> repeated,
        List<AuditedScenario> audited) {
    private static final int HARNESS_FAILED = 70;
    private static final int REPEATED_AT_MOST_ONE_IN = 10;

    /** Copies the lists. */
    public SelfCheck {
        right = List.copyOf(right);
        faulty = List.copyOf(faulty);
        repeated = List.copyOf(repeated);
        audited = List.copyOf(audited);
    }

    /** Of runs of which none was repeated, and without an audit. */
    public SelfCheck(List<SuiteRun> right, List<SuiteRun> faulty, boolean complete) {
        this(right, faulty, complete, List.of(), List.of());
    }

    /**
     * The runs against a fault that something is wrong with, to be made once more: side by side on a busy machine a run
     * can be cut short, or a race not come about. None where more than a tenth went wrong, since that is not the machine.
     * The right reference gets no second chance.
     */
    public List<SuiteRun> toRepeat() {
        List<SuiteRun> wrong = faulty.stream()
                .filter(attempt ->
                        !ofFault(attempt).isEmpty() || !incomplete(attempt).isEmpty())
                .toList();
        return wrong.size() > Math.max(1, faulty.size() / REPEATED_AT_MOST_ONE_IN) ? List.of() : wrong;
    }

    /**
     * The same with what came of the second attempts, which counts.
     *
     * @param wrong the first attempts
     * @param again the second ones, in the same order
     */
    public SelfCheck repeated(List<SuiteRun> wrong, List<SuiteRun> again) {
        return new SelfCheck(
                right,
                faulty.stream()
                        .map(attempt -> wrong.contains(attempt) ? again.get(wrong.indexOf(attempt)) : attempt)
                        .toList(),
                complete,
                wrong,
                audited);
    }

    /** All that is wrong, the gravest first; empty where the suite proved itself. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        right.forEach(attempt -> findings.addAll(ofReference(attempt)));
        faulty.stream().flatMap(attempt -> incomplete(attempt).stream()).forEach(findings::add);
        audited.stream().flatMap(scenario -> scenario.alone().stream()).forEach(run -> findings.addAll(ofAudit(run)));
        for (Finding.Kind kind : Finding.Kind.values()) {
            faulty.stream()
                    .flatMap(attempt -> ofFault(attempt).stream())
                    .filter(finding -> finding.kind() == kind)
                    .forEach(findings::add);
        }
        findings.addAll(idle());
        return findings;
    }

    /** What it comes to, in a sentence. */
    public String sentence() {
        long caught = faults().keySet().stream().filter(this::caught).count();
        int wrong = findings().size();
        return "This suite caught " + caught + " of " + faults().size() + " faults for the right reason"
                + (wrong == 0 ? "." : "; " + (wrong == 1 ? "one thing is" : wrong + " things are") + " wrong.");
    }

    /** 0 where nothing is wrong, 70 where the harness itself broke, 1 elsewhere. */
    public int exitCode() {
        List<Finding> findings = findings();
        if (findings.isEmpty()) {
            return 0;
        }
        return findings.stream().anyMatch(f -> f.kind() == Finding.Kind.HARNESS_BROKE) ? HARNESS_FAILED : 1;
    }

    /** The faults by name, each with its runs. */
    public Map<String, List<SuiteRun>> faults() {
        return faulty.stream()
                .collect(Collectors.groupingBy(a -> a.fault().name(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether that fault was caught for the right reason on every wire format. */
    public boolean caught(String fault) {
        return faults().getOrDefault(fault, List.of()).stream().allMatch(a -> a.fate() == SuiteRun.Fate.CAUGHT);
    }

    /** How many pairs of a fault and a scenario there are. */
    public long pairs() {
        return faulty.stream().mapToLong(this::scenarios).sum();
    }

    /** How many of the pairs were run. */
    public long pairsRun() {
        return pairsAudited()
                + faulty.stream()
                        .mapToLong(attempt ->
                                attempt.part().reached().map(Set::size).orElseGet(() -> scenarios(attempt)))
                        .sum();
    }

    /** How many of the pairs that were run are expected to make no difference. */
    public long pairsAudited() {
        Set<String> skipping = faulty.stream()
                .filter(attempt -> attempt.part().reached().isPresent())
                .map(attempt -> attempt.wire() + " " + attempt.fault().name())
                .collect(Collectors.toSet());
        return audited.stream()
                        .flatMap(scenario ->
                                scenario.faults().stream().map(fault -> scenario.wire() + " " + fault.name()))
                        .filter(skipping::contains)
                        .count()
                + faulty.stream()
                        .mapToLong(attempt -> attempt.part().audited().size())
                        .sum();
    }

    private int scenarios(SuiteRun attempt) {
        return right.stream()
                .filter(whole -> whole.wire().equals(attempt.wire()))
                .mapToInt(whole -> whole.outcomes().size())
                .sum();
    }

    /** A run that was cut short has not shown that a fault survives. */
    private List<Finding> incomplete(SuiteRun attempt) {
        return right.stream()
                .filter(whole -> whole.wire().equals(attempt.wire()))
                .filter(whole -> attempt.problem() == null
                        && attempt.outcomes().size()
                                != attempt.part().size(whole.outcomes().size()))
                .map(whole -> of(
                        Finding.Kind.HARNESS_BROKE,
                        attempt,
                        String.format(
                                Locale.ROOT,
                                "was tried by %d scenarios, not by all %d.",
                                attempt.outcomes().size(),
                                attempt.part().size(whole.outcomes().size()))))
                .toList();
    }

    private static List<Finding> ofReference(SuiteRun attempt) {
        List<Finding> findings = new ArrayList<>();
        if (attempt.problem() != null) {
            findings.add(new Finding(
                    attempt.broken() ? Finding.Kind.HARNESS_BROKE : Finding.Kind.REFERENCE_FAILS,
                    "the right reference",
                    attempt.wire(),
                    "The right reference could not be judged: " + attempt.problem()));
        }
        attempt.outcomes().stream()
                .filter(outcome -> !outcome.open() && outcome.verdict() != Verdict.PASSED)
                .forEach(outcome -> findings.add(new Finding(
                        outcome.harnessError() ? Finding.Kind.HARNESS_BROKE : Finding.Kind.REFERENCE_FAILS,
                        outcome.place(),
                        attempt.wire(),
                        "The right reference does not pass \"" + outcome.name() + "\": " + outcome.message())));
        return findings;
    }

    /** What is wrong with one run against a fault. */
    public static List<Finding> ofFault(SuiteRun attempt) {
        Fault fault = attempt.fault();
        if (attempt.broken()) {
            return List.of(of(Finding.Kind.HARNESS_BROKE, attempt, "could not be tried. " + attempt.problem()));
        }
        List<Finding> findings = new ArrayList<>();
        String also = attempt.problem() == null ? "" : " " + attempt.problem();
        if (attempt.fate() == SuiteRun.Fate.SURVIVED) {
            findings.add(of(Finding.Kind.NOT_CAUGHT, attempt, "survives: no scenario fails." + also));
        } else if (attempt.fate() == SuiteRun.Fate.MISTAKEN) {
            findings.add(of(
                    Finding.Kind.NOT_BLAMED,
                    attempt,
                    "breaks " + fault.breaks() + ", but only " + String.join(", ", attempt.blamed()) + " failed."
                            + also));
        }
        for (String id : attempt.wronglyBlamed()) {
            String by = attempt.caughtBy().stream()
                    .filter(outcome -> outcome.requirements().contains(id))
                    .map(outcome -> outcome.place() + " (" + outcome.message() + ")")
                    .limit(2)
                    .collect(Collectors.joining("; "));
            findings.add(of(
                    Finding.Kind.WRONGLY_BLAMED, attempt, "has nothing to do with " + id + ", which failed at " + by));
        }
        findings.addAll(unexpected(attempt));
        attempt.outcomes().stream()
                .filter(ScenarioOutcome::harnessError)
                .forEach(outcome -> findings.add(of(
                        Finding.Kind.HARNESS_BROKE,
                        attempt,
                        "broke the harness at " + outcome.place() + ": " + outcome.message())));
        return findings;
    }

    private static List<Finding> ofAudit(SuiteRun attempt) {
        return attempt.outcomes().isEmpty()
                ? List.of(of(Finding.Kind.HARNESS_BROKE, attempt, "could not be tried. " + attempt.problem()))
                : unexpected(attempt);
    }

    /** What was expected to make no difference to a scenario, and did. */
    private static List<Finding> unexpected(SuiteRun attempt) {
        return attempt.unexpected().stream()
                .map(outcome -> of(
                        Finding.Kind.HARNESS_BROKE,
                        attempt,
                        "was expected to make no difference to " + outcome.place() + ", which did not pass: "
                                + outcome.message()))
                .toList();
    }

    private static Finding of(Finding.Kind kind, SuiteRun attempt, String what) {
        return new Finding(
                kind, attempt.fault().name(), attempt.wire(), attempt.fault().name() + " " + what);
    }

    private List<Finding> idle() {
        if (!complete) {
            return List.of();
        }
        Map<String, ScenarioOutcome> all = new TreeMap<>();
        right.forEach(attempt -> attempt.outcomes().stream()
                .filter(outcome -> !outcome.open())
                .forEach(outcome -> all.putIfAbsent(outcome.place(), outcome)));
        Set<String> useful = new LinkedHashSet<>();
        faulty.forEach(attempt -> attempt.caughtBy().forEach(outcome -> useful.add(outcome.place())));
        return all.values().stream()
                .filter(outcome -> !useful.contains(outcome.place()))
                .map(outcome -> new Finding(
                        Finding.Kind.IDLE,
                        outcome.place(),
                        null,
                        "\"" + outcome.name() + "\" catches no fault: nothing shows that it can fail."))
                .toList();
    }
}
