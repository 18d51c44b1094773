package io.identifycompliance.reference;

import java.util.Map;
import java.util.Set;

/**
 * One way to break the contract, as real code breaks it.
 *
 * @param name unique; what {@code --fault} and {@link ReferenceServer#play} take
 * @param breaks the id of the requirement that it breaks
 * @param sentence what it does, for a report
 * @param mayAlsoBreak the requirements that may rightly be blamed as a consequence, each with the reason
 * @param wires the wires on which it shows, {@code 2022} or {@code revision}; empty for both
 */
public record Fault(String name, String breaks, String sentence, Map<String, String> mayAlsoBreak, Set<String> wires) {
    public Fault {
        mayAlsoBreak = Map.copyOf(mayAlsoBreak);
        wires = Set.copyOf(wires);
    }

    /** Whether it shows on the wire of that name. */
    public boolean showsOn(String wire) {
        return wires.isEmpty() || wires.contains(wire);
    }
}
