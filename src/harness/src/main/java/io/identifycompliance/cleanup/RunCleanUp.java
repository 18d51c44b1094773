package io.identifycompliance.cleanup;

import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.Leftovers.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes the people of one run on one wire format. Not thread-safe, but for {@link #now}. */
final class RunCleanUp {
    private final Leftovers.Run run;
    private final CleanUpTarget target;
    private final Ownership ownership;
    private final List<Leftovers.Leftover> people;

    /** What was done about each person ID; LISTED if that failed. */
    private final Map<String, State> handled = new HashMap<>();

    /** Identifiers of people whose deletion was accepted: nobody else can have them. */
    private final Set<Leftovers.Value> settled = new HashSet<>();

    private volatile boolean foundSomebody;

    RunCleanUp(Leftovers.Run run, List<Leftovers.Run> onTarget, CleanUpTarget target) {
        this.run = run;
        this.target = target;
        ownership = new Ownership(run, onTarget);
        people = new ArrayList<>(run.people());
        foundSomebody = people.stream().anyMatch(person -> person.state() != State.LISTED);
    }

    /** How many entries there are to deal with. */
    int size() {
        return run.people().size();
    }

    /** The run with what has become of its people so far. Nobody counts as gone before somebody was found. */
    Leftovers.Run now() {
        synchronized (people) {
            return run.with(people.stream()
                    .map(person -> person.state() == State.GONE && !foundSomebody ? person.now(State.LISTED) : person)
                    .toList());
        }
    }

    /** Whether somebody of the run was found, now or in an earlier clean-up. */
    boolean foundSomebody() {
        return foundSomebody;
    }

    /** Deals with the entry at that place in the list. */
    void remove(int index) {
        Leftovers.Leftover entry = people.get(index);
        if (entry.hasEnded()) {
            return;
        }
        if (entry.id() == null) {
            entry.values().forEach(value -> set(index, whoeverHas(value)));
            return;
        }
        State state = removed(entry.id());
        boolean asked = entry.state() == State.REQUESTED;
        set(index, entry.now(asked && state == State.GONE ? State.REMOVED : state));
        for (Leftovers.Value value : entry.values()) {
            Leftovers.Leftover other = whoeverHas(value);
            if (other.state() == State.LISTED
                    || (other.id() != null && !other.id().equals(entry.id()))) {
                add(other);
            }
        }
    }

    /** Looks again at those whose deletion was accepted. Returns whether they are all gone by now. */
    boolean areGone() {
        boolean all = true;
        Map<String, Boolean> seen = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            Leftovers.Leftover entry = people.get(i);
            if (entry.state() == State.REQUESTED) {
                boolean gone =
                        seen.computeIfAbsent(entry.id(), id -> target.read(id) instanceof CleanUpTarget.Seen.Nobody);
                set(i, gone ? entry.now(State.REMOVED) : entry);
                all &= gone;
            }
        }
        return all;
    }

    /** The person who has that identifier, dealt with; without an ID if nobody has it. */
    private Leftovers.Leftover whoeverHas(Leftovers.Value value) {
        LookupResult result = settled.contains(value) ? new LookupResult.Nobody() : target.find(value);
        if (result instanceof LookupResult.Found found) {
            return Leftovers.Leftover.listed(found.personId(), Set.of(value)).now(removed(found.personId()));
        }
        return Leftovers.Leftover.listed(null, Set.of(value))
                .now(result instanceof LookupResult.Nobody ? State.GONE : State.LISTED);
    }

    private State removed(String id) {
        State known = handled.get(id);
        if (known == null) {
            known = remove(id);
            handled.put(id, known);
        }
        return known;
    }

    private State remove(String id) {
        CleanUpTarget.Seen seen = target.read(id);
        if (seen instanceof CleanUpTarget.Seen.Nobody) {
            return State.GONE;
        }
        if (!(seen instanceof CleanUpTarget.Seen.Somebody somebody)) {
            return State.LISTED;
        }
        Person person = somebody.person();
        if (!person.id().equals(id) || !ownership.isOfRun(person)) {
            return State.KEPT;
        }
        foundSomebody = true;
        if (!target.delete(id)) {
            return State.LISTED;
        }
        person.attributes()
                .identifierTexts()
                .forEach((identifier, value) -> settled.add(new Leftovers.Value(identifier, value)));
        return State.REQUESTED;
    }

    private void set(int index, Leftovers.Leftover entry) {
        synchronized (people) {
            people.set(index, entry);
        }
    }

    private void add(Leftovers.Leftover entry) {
        synchronized (people) {
            people.add(entry);
        }
    }
}
