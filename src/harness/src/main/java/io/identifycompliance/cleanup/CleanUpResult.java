package io.identifycompliance.cleanup;

import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.Leftovers.State;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clean-up came to, earlier ones of the same runs included.
 *
 * @param removed how many people were deleted, as a look-up showed
 * @param gone how many were not there any more
 * @param kept how many have other identifiers than those of the run, and were left alone
 * @param requested how many the target accepted to delete, and still has
 * @param left how many were not removed, or not even looked up
 * @param foundSomebody whether anybody of the runs was ever found
 * @param problem why it ended early; empty if it did not
 * @param peopleStay whether the target cannot delete people
 */
public record CleanUpResult(
        int removed,
        int gone,
        int kept,
        int requested,
        int left,
        boolean foundSomebody,
        Optional<String> problem,
        boolean peopleStay) {
    static CleanUpResult of(Leftovers leftovers, boolean foundSomebody, Optional<CleanUpEndedException> ended) {
        Map<String, State> byId = new HashMap<>();
        List<Leftovers.Leftover> entries =
                leftovers.runs().stream().flatMap(run -> run.people().stream()).toList();
        entries.stream()
                .filter(entry -> entry.id() != null)
                .forEach(entry ->
                        byId.merge(entry.id(), entry.state(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        Map<State, Integer> counts = new EnumMap<>(State.class);
        byId.values().forEach(state -> counts.merge(state, 1, Integer::sum));
        entries.stream()
                .filter(entry -> entry.id() == null && entry.state() == State.LISTED)
                .forEach(entry -> counts.merge(State.LISTED, 1, Integer::sum));
        return new CleanUpResult(
                counts.getOrDefault(State.REMOVED, 0),
                counts.getOrDefault(State.GONE, 0),
                counts.getOrDefault(State.KEPT, 0),
                counts.getOrDefault(State.REQUESTED, 0),
                counts.getOrDefault(State.LISTED, 0),
                foundSomebody,
                ended.map(CleanUpEndedException::getMessage),
                ended.filter(CleanUpEndedException::peopleStay).isPresent());
    }

    /** Whether nobody whom the runs made is there any more, as far as look-ups show. */
    public boolean isComplete() {
        return problem.isEmpty() && foundSomebody && requested == 0 && left == 0;
    }

    /** Whether people are known to stay. */
    public boolean leavesPeople() {
        return peopleStay || (problem.isEmpty() && foundSomebody && left > 0);
    }
}
