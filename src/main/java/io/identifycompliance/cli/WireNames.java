package io.identifycompliance.cli;

import io.identifycompliance.api.wire.Wires;
import java.util.List;

/** What {@code --wire} takes. */
final class WireNames {
    static final String ALL = "all";

    private WireNames() {}

    /** The wire formats that are meant. Throws a UsageError where there is none of that name. */
    static List<String> of(String wire) {
        if (wire.equals(ALL)) {
            return Wires.NAMES;
        }
        if (!Wires.NAMES.contains(wire)) {
            throw new UsageError("--wire must be one of " + String.join(", ", Wires.NAMES) + " or " + ALL + ".");
        }
        return List.of(wire);
    }
}
