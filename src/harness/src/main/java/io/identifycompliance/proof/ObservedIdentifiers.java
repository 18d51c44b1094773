package io.identifycompliance.proof;

import io.identifycompliance.client.Person;
import io.identifycompliance.contract.Identifier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The identifiers that successive reads of one profile showed: what shows once must stay. */
public final class ObservedIdentifiers {
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int READS = 60;
    private static final int READS_WHILE_RACING = 200;
    private static final int READS_ONCE_IT_SHOWS = 12;

    private final Map<Identifier, Set<String>> values = new EnumMap<>(Identifier.class);

    /** Records what this read shows. */
    public void note(Person person) {
        for (Identifier identifier : Identifier.values()) {
            String value = person.attributes().text(identifier);
            if (value != null) {
                values.computeIfAbsent(identifier, i -> new LinkedHashSet<>()).add(value);
            }
        }
    }

    /** The values that reads showed, in order; empty if there were none. */
    public Set<String> of(Identifier identifier) {
        return values.getOrDefault(identifier, Set.of());
    }

    /**
     * Reads repeatedly, without pause, during the race and for a while after all of these have shown, since occasional
     * reads would miss a value that is replaced within milliseconds. Does nothing on a slow target, where the right
     * moment to read is unknown.
     *
     * @param racing whether calls are still in progress
     */
    public void watch(ScenarioRun run, KnownProfile profile, Set<Identifier> added, BooleanSupplier racing) {
        if (added.isEmpty() || run.context().schedule().firstRead().compareTo(SOON) > 0) {
            return;
        }
        int reads = 0;
        int shown = 0;
        while (racing.getAsBoolean() ? reads < READS_WHILE_RACING : reads < READS && shown < READS_ONCE_IT_SHOWS) {
            run.client().read(profile.personId()).ifPresent(this::note);
            reads++;
            shown += values.keySet().containsAll(added) ? 1 : 0;
        }
    }
}
