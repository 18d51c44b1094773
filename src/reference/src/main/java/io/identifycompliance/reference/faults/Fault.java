package io.identifycompliance.reference.faults;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One bug of the reference, as real code has them.
 *
 * @param name unique; what {@code --fault} takes
 * @param breaks the id of the requirement that it breaks
 * @param sentence what it does, for a report
 * @param mayAlsoBreak the other requirements that it may break as well, each with the reason
 * @param wires the wire formats on which it shows, {@code 2022} or {@code revision}; empty for both
 * @param isNarrow whether it is so narrow that no requirement that builds on the broken one fails because of it
 * @param layer what it overrides in the reference
 */
public record Fault(
        String name,
        String breaks,
        String sentence,
        Map<String, String> mayAlsoBreak,
        Set<String> wires,
        boolean isNarrow,
        Layer layer) {
    public Fault {
        mayAlsoBreak = Map.copyOf(mayAlsoBreak);
        wires = Set.copyOf(wires);
    }

    /** A fault that breaks that requirement alone, on both wire formats. */
    public static Fault breaking(String requirement, String name, String sentence, Layer layer) {
        return new Fault(name, requirement, sentence, Map.of(), Set.of(), false, layer);
    }

    /** Whether it shows on that wire format. */
    public boolean showsOn(String wire) {
        return wires.isEmpty() || wires.contains(wire);
    }

    /** Whether that requirement may fail because of it. */
    public boolean explains(String requirement) {
        return requirement.equals(breaks) || mayAlsoBreak.containsKey(requirement);
    }

    /** The same, with what follows from the catalogue: whatever builds on the broken requirement may fail as well. */
    public Fault withConsequences(Catalogue catalogue) {
        if (isNarrow) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(mayAlsoBreak);
        for (Requirement requirement : catalogue.buildingOn(breaks)) {
            if (wires.isEmpty() || wires.stream().anyMatch(requirement::appliesTo)) {
                more.putIfAbsent(requirement.id(), "it builds on " + breaks);
            }
        }
        return new Fault(name, breaks, sentence, more, wires, isNarrow, layer);
    }

    /** The same, and so narrow that no requirement that builds on the broken one fails because of it. */
    Fault narrow() {
        return new Fault(name, breaks, sentence, mayAlsoBreak, wires, true, layer);
    }

    /** The same, shown on one wire format alone. */
    Fault on(String wire) {
        return new Fault(name, breaks, sentence, mayAlsoBreak, Set.of(wire), isNarrow, layer);
    }

    /** The same, with requirements that it may break as well for that reason. */
    Fault also(String why, String... requirements) {
        Map<String, String> more = new LinkedHashMap<>(mayAlsoBreak);
        for (String requirement : requirements) {
            if (!requirement.equals(breaks)) {
                more.putIfAbsent(requirement, why);
            }
        }
        return new Fault(name, breaks, sentence, more, wires, isNarrow, layer);
    }
}
