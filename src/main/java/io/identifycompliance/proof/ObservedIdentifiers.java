package io.identifycompliance.proof;

import io.identifycompliance.client.Person;
import io.identifycompliance.contract.Identifier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The identifiers that one profile was seen with, from look to look: what shows once must stay. */
public final class ObservedIdentifiers {
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int READS = 60;
    private static final int READS_WHILE_RACING = 200;
    private static final int READS_ONCE_IT_SHOWS = 12;

    private final Map<Identifier, Set<String>> values = new EnumMap<>(Identifier.class);

    /** What this look shows. */
    public void note(Person person) {
        for (Identifier identifier : Identifier.values()) {
            String value = person.attributes().text(identifier);
            if (value != null) {
                values.computeIfAbsent(identifier, i -> new LinkedHashSet<>()).add(value);
            }
        }
    }

    /** The values that the profile was seen with, in the order in which they showed; empty where it had none. */
    public Set<String> of(Identifier identifier) {
        return values.getOrDefault(identifier, Set.of());
    }

    /**
     * Looks again and again, as fast as answers come, while the race is on and until a while after all of these have shown:
     * what is replaced within milliseconds is seen by nobody who looks now and then. On a target that takes its time
     * nobody knows when to look.
     *
     * @param racing whether calls are still on their way
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
