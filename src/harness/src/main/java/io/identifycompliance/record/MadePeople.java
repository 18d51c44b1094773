package io.identifycompliance.record;

import io.identifycompliance.contract.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects the identifiers that a run sends to its target and the person IDs that look-ups show for them, so that the
 * people can be removed afterwards. Thread-safe.
 */
public final class MadePeople {
    private final Map<Leftovers.Value, Set<String>> made = new LinkedHashMap<>();
    private Consumer<Leftovers.Value> journal = value -> {};
    private boolean closed;

    /** From now on each new identifier is handed to the journal before anything is sent with it. */
    public synchronized void journal(Consumer<Leftovers.Value> to) {
        journal = to;
    }

    /**
     * An identifier is about to be sent. A blank one identifies nobody.
     *
     * @throws IllegalStateException if the run has been closed: nobody would know of the person
     */
    public synchronized void sends(Identifier identifier, String value) {
        Leftovers.Value sent = new Leftovers.Value(identifier, value);
        if (value.isBlank() || made.containsKey(sent)) {
            return;
        }
        if (closed) {
            throw new IllegalStateException("The run is over, so nobody else may be created.");
        }
        made.put(sent, new LinkedHashSet<>());
        journal.accept(sent);
    }

    /** A look-up by an identifier has found that person. Only of interest if the run has sent the identifier. */
    public synchronized void found(Identifier identifier, String value, String personId) {
        Set<String> ids = made.get(new Leftovers.Value(identifier, value));
        if (ids != null) {
            ids.add(personId);
        }
    }

    /** No further identifier can be sent. */
    public synchronized void close() {
        closed = true;
    }

    /** Everybody who was found, and then each identifier by which nobody was found. */
    public synchronized List<Leftovers.Leftover> people() {
        Map<String, Set<Leftovers.Value>> byId = new LinkedHashMap<>();
        List<Leftovers.Leftover> unknown = new ArrayList<>();
        made.forEach((value, ids) -> {
            ids.forEach(
                    id -> byId.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(value));
            if (ids.isEmpty()) {
                unknown.add(Leftovers.Leftover.listed(null, Set.of(value)));
            }
        });
        List<Leftovers.Leftover> people = new ArrayList<>();
        byId.forEach((id, values) -> people.add(Leftovers.Leftover.listed(id, values)));
        people.addAll(unknown);
        return people;
    }
}
