package io.identifycompliance.contract;

import java.util.List;

/**
 * One statement that a target must keep, or an open question that is observed.
 *
 * @param id stable: never renamed, never reused
 * @param level how firmly it stands
 * @param statement in the project's own words
 * @param section the section of the FAQ, or of the wire's documentation, that it belongs to
 * @param source where it comes from
 * @param wires the wire formats that it exists on; empty where it is on all
 */
public record Requirement(String id, Level level, String statement, String section, String source, List<String> wires) {
    public Requirement {
        wires = wires == null ? List.of() : List.copyOf(wires);
    }

    /** Whether this requirement exists on the wire format of that name. */
    public boolean appliesTo(String wire) {
        return wires.isEmpty() || wires.contains(wire);
    }
}
