package io.identifycompliance.record;

import io.identifycompliance.contract.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people that runs have made on their targets, and what has become of them since.
 *
 * @param runs the earliest first; a run on two wire formats counts as two
 */
public record Leftovers(List<Run> runs) {
    /** How many runs are remembered; those before are forgotten. */
    private static final int MOST_RUNS = 20;

    /** Copies the list. */
    public Leftovers {
        runs = runs == null ? List.of() : List.copyOf(runs);
    }

    /** Nobody. */
    public static Leftovers none() {
        return new Leftovers(List.of());
    }

    /** These without the runs that have nobody left. */
    public Leftovers unfinished() {
        return new Leftovers(runs.stream()
                .filter(run -> run.people().stream().anyMatch(person -> !person.hasEnded()))
                .toList());
    }

    /** These and the others; a run that is among both is that of the others. */
    public Leftovers and(Leftovers others) {
        Map<String, Run> all = new LinkedHashMap<>();
        runs.forEach(run -> all.put(run.run(), run));
        others.runs().forEach(run -> all.put(run.run(), run));
        List<Run> latest =
                all.values().stream().sorted(Comparator.comparing(Run::started)).toList();
        return new Leftovers(latest.subList(Math.max(0, latest.size() - MOST_RUNS), latest.size()));
    }

    /**
     * One run on one wire format.
     *
     * @param run the part of every external ID and email address that names it
     * @param wire the name of the wire format
     * @param revision the revision header of the successor
     * @param target the root of the target
     * @param interrupted when it was killed or interrupted, so that the target may still process calls; null if it was not
     */
    public record Run(
            String run,
            String wire,
            String revision,
            String target,
            Instant started,
            @Nullable Instant interrupted,
            List<Leftover> people) {
        /** Copies the list. */
        public Run {
            people = people == null ? List.of() : List.copyOf(people);
        }

        /** A run that was not interrupted. */
        public Run(String run, String wire, String revision, String target, Instant started, List<Leftover> people) {
            this(run, wire, revision, target, started, null, people);
        }

        /** The same run with these people. */
        public Run with(List<Leftover> others) {
            return new Run(run, wire, revision, target, started, interrupted, others);
        }

        /** The same run, interrupted at that moment. */
        public Run interruptedAt(Instant moment) {
            return new Run(run, wire, revision, target, started, moment, people);
        }
    }

    /**
     * A person, or an identifier that was sent and may belong to one.
     *
     * @param id the person ID; null if look-ups have shown none
     * @param identifiers the values by which the person was found, or that were sent, by the label of the identifier
     * @param state what has become of the person
     */
    public record Leftover(@Nullable String id, Map<String, List<String>> identifiers, State state) {
        /** Copies the map. People are there until something else is known. */
        public Leftover {
            Map<String, List<String>> copied = new TreeMap<>();
            if (identifiers != null) {
                identifiers.forEach((label, values) -> copied.put(label, List.copyOf(values)));
            }
            identifiers = Collections.unmodifiableMap(copied);
            state = state == null ? State.LISTED : state;
        }

        /** One whom nothing has been done about. */
        public static Leftover listed(@Nullable String id, Set<Value> values) {
            return new Leftover(
                    id,
                    values.stream()
                            .collect(Collectors.groupingBy(
                                    value -> value.identifier().label(),
                                    Collectors.mapping(Value::value, Collectors.toList()))),
                    State.LISTED);
        }

        /** The same person in another state. */
        public Leftover now(State other) {
            return new Leftover(id, identifiers, other);
        }

        /** The identifiers, one by one. */
        public List<Value> values() {
            List<Value> all = new ArrayList<>();
            identifiers.forEach((label, values) -> Identifier.labelled(label)
                    .ifPresent(identifier -> values.forEach(value -> all.add(new Value(identifier, value)))));
            return all;
        }

        /** Whether nothing more is to be done. */
        public boolean hasEnded() {
            return state != State.LISTED && state != State.REQUESTED;
        }
    }

    /** A value of an identifier. */
    public record Value(Identifier identifier, String value) {}

    /** What has become of a person. */
    public enum State {
        /** Nothing yet. */
        LISTED,
        /** The target has accepted to delete the person. */
        REQUESTED,
        /** Deleted, as a look-up showed. */
        REMOVED,
        /** Not there any more, or never there. */
        GONE,
        /** Has other identifiers than those of the run, and was left alone. */
        KEPT;

        /** The name in the file. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
