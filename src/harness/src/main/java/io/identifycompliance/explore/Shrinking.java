package io.identifycompliance.explore;

import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a failing sequence down to the smallest one that it finds with the same violation. Every candidate is run with
 * people of its own, the candidates of a round at once. One that breaks the same requirement comes before any other:
 * only if there is none, what seemed to matter (a value, a form, a later action) does not.
 */
final class Shrinking {
    private static final int AT_ONCE = 16;

    private final SequenceRunner runner;
    private final RequestBudget budget;
    private final long reserve;
    private final Set<Sequence> tried = new HashSet<>();

    /**
     * Ends when no more than the reserve is left.
     *
     * @param reserve how many requests to leave
     */
    Shrinking(SequenceRunner runner, RequestBudget budget, long reserve) {
        this.runner = runner;
        this.budget = budget;
        this.reserve = reserve;
    }

    /** The smallest that was found; empty where the violation does not show again. */
    Optional<Shrunk> of(Script script, Violation violation) {
        Sequence cut = new Sequence(script.sequence().actions().subList(0, violation.action() + 1));
        String requirement = BrokenRequirement.of(script, violation);
        Optional<Shrunk> smallest = first(candidates(List.of(cut), violation), violation, requirement);
        if (smallest.isEmpty()) {
            return Optional.empty();
        }
        while (budget.left() > reserve) {
            Shrunk best = smallest.get();
            List<Sequence> smaller = best.script().sequence().smaller().stream()
                    .filter(sequence ->
                            sequence.size() < best.script().sequence().size())
                    .filter(tried::add)
                    .toList();
            Optional<Shrunk> next = Optional.empty();
            for (int i = 0; i < smaller.size() && next.isEmpty() && budget.left() > reserve; i += AT_ONCE) {
                List<Sequence> some = smaller.subList(i, Math.min(smaller.size(), i + AT_ONCE));
                next = first(candidates(some, violation), violation, best.requirement());
            }
            if (next.isEmpty()) {
                return smallest;
            }
            smallest = next;
        }
        return smallest;
    }

    private static List<Shrunk> candidates(List<Sequence> sequences, Violation violation) {
        List<Shrunk> candidates = new ArrayList<>();
        for (Sequence sequence : sequences) {
            if (isWhole(sequence)) {
                Script script = Script.of(sequence);
                script.showing(violation.check())
                        .ifPresent(steps -> candidates.add(new Shrunk(script, steps, violation)));
            }
        }
        return candidates;
    }

    /** Whether everybody whom it names has been created before, and nobody twice. */
    private static boolean isWhole(Sequence sequence) {
        Set<String> there = new HashSet<>();
        for (Action action : sequence.actions()) {
            boolean creates = action.kind() == Action.Kind.GIVEN || action.kind() == Action.Kind.CREATE;
            if (creates && !Identifiers.anyUsable(action.table())) {
                return false;
            }
            if (creates ? !there.add(action.who()) : !there.contains(action.who())) {
                return false;
            }
        }
        return true;
    }

    /** The smallest of the candidates that fails as it should. */
    private Optional<Shrunk> first(List<Shrunk> candidates, Violation wanted, String requirement) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<ScenarioRecord>> records =
                runner.run(candidates.stream().map(Shrunk::steps).toList());
        List<Shrunk> failed = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Shrunk candidate = candidates.get(i);
            Optional<ScenarioRecord> record = records.get(i);
            record.flatMap(one -> Violation.of(one, candidate.steps()))
                    .filter(seen -> seen.check().isLike(wanted.check()))
                    .ifPresent(seen -> failed.add(new Shrunk(candidate.script(), candidate.steps(), seen)));
        }
        return failed.stream()
                .min(Comparator.comparing(
                                (Shrunk shrunk) -> !shrunk.requirement().equals(requirement))
                        .thenComparing(shrunk -> shrunk.script().sequence().size()));
    }

    /** A sequence with the steps that show its violation. */
    record Shrunk(Script script, List<Step> steps, Violation violation) implements FoundViolation {
        @Override
        public String requirement() {
            return BrokenRequirement.of(script, violation);
        }

        @Override
        public String name() {
            return SequenceName.of(script.sequence().last(), violation.check());
        }

        @Override
        public List<String> origin() {
            return List.of();
        }

        @Override
        public boolean isShownBy(ScenarioRecord record) {
            return Violation.of(record, steps)
                    .filter(seen -> seen.check().isLike(violation.check()))
                    .isPresent();
        }
    }
}
