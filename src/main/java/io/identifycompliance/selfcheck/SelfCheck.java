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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What all runs come to.
 *
 * @param right the runs against the right reference
 * @param faulty the runs against each bug, on each wire format on which it shows
 * @param complete whether every bug was tried, so that a scenario which caught none is idle
 * @param repeated the runs against a bug that were made once more, as they went at first
 */
public record SelfCheck(List<SuiteRun> right, List<SuiteRun> faulty, boolean complete, List<SuiteRun> repeated) {
    private static final int HARNESS_FAILED = 70;
    private static final int REPEATED_AT_MOST_ONE_IN = 10;

    /** Copies the lists. */
    public SelfCheck {
        right = List.copyOf(right);
        faulty = List.copyOf(faulty);
        repeated = List.copyOf(repeated);
    }

    /** Of runs of which none was repeated. */
    public SelfCheck(List<SuiteRun> right, List<SuiteRun> faulty, boolean complete) {
        this(right, faulty, complete, List.of());
    }

    /**
     * Has each run against a bug that something is wrong with made once more, and counts what comes of that: side by
     * side on a busy machine a run can be cut short, or a race not come about. Where more than a tenth went wrong it is
     * not the machine, so that all stays as it is. The right reference gets no second chance.
     */
    public SelfCheck repeating(UnaryOperator<SuiteRun> again) {
        List<SuiteRun> wrong = faulty.stream()
                .filter(attempt ->
                        !ofBug(attempt).isEmpty() || !incomplete(attempt).isEmpty())
                .toList();
        if (wrong.size() > Math.max(1, faulty.size() / REPEATED_AT_MOST_ONE_IN)) {
            return this;
        }
        return new SelfCheck(
                right,
                faulty.stream()
                        .map(attempt -> wrong.contains(attempt) ? again.apply(attempt) : attempt)
                        .toList(),
                complete,
                wrong);
    }

    /** All that is wrong, the gravest first; empty where the suite proved itself. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        right.forEach(attempt -> findings.addAll(ofReference(attempt)));
        faulty.stream().flatMap(attempt -> incomplete(attempt).stream()).forEach(findings::add);
        for (Finding.Kind kind : Finding.Kind.values()) {
            faulty.stream()
                    .flatMap(attempt -> ofBug(attempt).stream())
                    .filter(finding -> finding.kind() == kind)
                    .forEach(findings::add);
        }
        findings.addAll(idle());
        return findings;
    }

    /** What it comes to, in a sentence. */
    public String sentence() {
        long caught = bugs().keySet().stream().filter(this::caught).count();
        int wrong = findings().size();
        return "This suite caught " + caught + " of " + bugs().size() + " faults for the right reason"
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

    /** The bugs by name, each with its runs. */
    public Map<String, List<SuiteRun>> bugs() {
        return faulty.stream()
                .collect(Collectors.groupingBy(a -> a.fault().name(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether that bug was caught for the right reason on every wire format. */
    public boolean caught(String bug) {
        return bugs().getOrDefault(bug, List.of()).stream().allMatch(a -> a.fate() == SuiteRun.Fate.CAUGHT);
    }

    /** How many pairs of a fault and a scenario there are. */
    public long pairs() {
        return faulty.stream().mapToLong(this::scenarios).sum();
    }

    /** How many of the pairs were run. */
    public long pairsRun() {
        return faulty.stream()
                .mapToLong(attempt -> attempt.part().size(scenarios(attempt)))
                .sum();
    }

    /** How many of the pairs that were run are expected to make no difference. */
    public long pairsAudited() {
        return faulty.stream()
                .mapToLong(attempt -> attempt.part().audited().size())
                .sum();
    }

    private int scenarios(SuiteRun attempt) {
        return right.stream()
                .filter(whole -> whole.wire().equals(attempt.wire()))
                .mapToInt(whole -> whole.probes().size())
                .sum();
    }

    /** A run that was cut short has not shown that a bug survives. */
    private List<Finding> incomplete(SuiteRun attempt) {
        return right.stream()
                .filter(whole -> whole.wire().equals(attempt.wire()))
                .filter(whole -> attempt.problem() == null
                        && attempt.probes().size()
                                != attempt.part().size(whole.probes().size()))
                .map(whole -> of(
                        Finding.Kind.HARNESS_BROKE,
                        attempt,
                        String.format(
                                Locale.ROOT,
                                "was tried by %d scenarios, not by all %d.",
                                attempt.probes().size(),
                                attempt.part().size(whole.probes().size()))))
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
        attempt.probes().stream()
                .filter(probe -> !probe.open() && probe.verdict() != Verdict.PASSED)
                .forEach(probe -> findings.add(new Finding(
                        probe.harnessError() ? Finding.Kind.HARNESS_BROKE : Finding.Kind.REFERENCE_FAILS,
                        probe.place(),
                        attempt.wire(),
                        "The right reference does not pass \"" + probe.name() + "\": " + probe.message())));
        return findings;
    }

    /** What is wrong with one run against a bug. */
    public static List<Finding> ofBug(SuiteRun attempt) {
        Fault bug = attempt.fault();
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
                    "breaks " + bug.breaks() + ", but only " + String.join(", ", attempt.blamed()) + " failed."
                            + also));
        }
        for (String id : attempt.wronglyBlamed()) {
            String by = attempt.caughtBy().stream()
                    .filter(probe -> probe.requirements().contains(id))
                    .map(probe -> probe.place() + " (" + probe.message() + ")")
                    .limit(2)
                    .collect(Collectors.joining("; "));
            findings.add(of(
                    Finding.Kind.WRONGLY_BLAMED, attempt, "has nothing to do with " + id + ", which failed at " + by));
        }
        attempt.unexpected()
                .forEach(probe -> findings.add(of(
                        Finding.Kind.HARNESS_BROKE,
                        attempt,
                        "was expected to make no difference to " + probe.place() + ", which did not pass: "
                                + probe.message())));
        attempt.probes().stream()
                .filter(ScenarioOutcome::harnessError)
                .forEach(probe -> findings.add(of(
                        Finding.Kind.HARNESS_BROKE,
                        attempt,
                        "broke the harness at " + probe.place() + ": " + probe.message())));
        return findings;
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
        right.forEach(attempt -> attempt.probes().stream()
                .filter(probe -> !probe.open())
                .forEach(probe -> all.putIfAbsent(probe.place(), probe)));
        Set<String> useful = new LinkedHashSet<>();
        faulty.forEach(attempt -> attempt.caughtBy().forEach(probe -> useful.add(probe.place())));
        return all.values().stream()
                .filter(probe -> !useful.contains(probe.place()))
                .map(probe -> new Finding(
                        Finding.Kind.IDLE,
                        probe.place(),
                        null,
                        "\"" + probe.name() + "\" catches no fault: nothing shows that it can fail."))
                .toList();
    }
}
