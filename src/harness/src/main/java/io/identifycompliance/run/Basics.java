package io.identifycompliance.run;

import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the basic questions, and what follows from those that are no: what builds on them is tried a few times
 * for each requirement, so that a failure of its own can show, and waits that cannot succeed are short. Thread-safe.
 */
public final class Basics {
    /** How many scenarios of each requirement are tried although they build on something that is broken. */
    private static final int TRIES = 3;

    /** How many are tried where none failed. */
    private static final int TRIES_WITHOUT_FAILURE = 12;

    private final Map<String, AtomicInteger> tried = new ConcurrentHashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Set<String> executions = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String control;
    private volatile List<BasicAnswer> answers = List.of();
    private volatile Set<BasicQuestion> broken = Set.of();

    /** Sets the answers; does nothing if they are known. A calibration at the end of a run asks a target that may be dying. */
    void answered(List<BasicAnswer> found) {
        if (answers.isEmpty()) {
            Set<BasicQuestion> no = EnumSet.noneOf(BasicQuestion.class);
            found.stream()
                    .filter(answer -> answer.saysNo() && answer.question().no().equals(answer.sentence()))
                    .forEach(answer -> no.add(answer.question()));
            broken = no;
            answers = List.copyOf(found);
        }
    }

    /** What became of the control, a profile requested with a wrong public key; empty before the calibration. */
    public Optional<String> control() {
        return Optional.ofNullable(control);
    }

    void controlled(String outcome) {
        control = outcome;
    }

    /** All answers; empty before the calibration. */
    public List<BasicAnswer> answers() {
        return answers;
    }

    /** The answers of these runs, one after another. */
    public static List<BasicAnswer> answersOf(Collection<RunContext> contexts) {
        return contexts.stream()
                .flatMap(context -> context.basics().answers().stream())
                .toList();
    }

    /** Whether the answer is no for all that was asked: for each identifier, in each call form. */
    public boolean isBroken(BasicQuestion question) {
        return broken.contains(question);
    }

    /** The first of these questions for which the answer is no. */
    public Optional<BasicQuestion> firstBroken(BasicQuestion... questions) {
        return Arrays.stream(questions).filter(this::isBroken).findFirst();
    }

    boolean mayTry(Collection<String> requirements) {
        boolean may = false;
        for (String id : requirements.isEmpty() ? List.of("") : requirements) {
            int tries = failed.contains(id) ? TRIES : TRIES_WITHOUT_FAILURE;
            may |= tried.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet() <= tries;
        }
        return may;
    }

    /** A scenario that proves these requirements failed. */
    public void failed(Collection<String> requirements) {
        failed.addAll(requirements);
    }

    /**
     * A scenario goes on to what builds on these questions. Decided once for each scenario. Those of the requirement that
     * judges the question always go on: how they fail explains other failures.
     *
     * @throws InconclusiveException where an answer is no and enough scenarios of its requirements were tried
     */
    public void mustBeWorthTrying(
            ScenarioEvidence evidence, Collection<String> requirements, BasicQuestion... questions) {
        Optional<BasicQuestion> no = firstBroken(questions);
        String execution = String.valueOf(evidence.execution());
        if (no.isEmpty() || executions.contains(execution)) {
            return;
        }
        if (!requirements.contains(no.get().judgedBy()) && !mayTry(requirements)) {
            throw untried(no.get(), evidence);
        }
        executions.add(execution);
    }

    private static InconclusiveException untried(BasicQuestion question, ScenarioEvidence evidence) {
        evidence.untried(question);
        return new InconclusiveException(
                "Not tried, since it builds on this: " + question.no(), new Cause(Set.of(question.judgedBy()), null));
    }
}
