package io.identifycompliance.cli;

import io.identifycompliance.client.wire.WireFormats;
import java.util.List;

/** What {@code --wire} takes. */
final class WireOption {
    static final String ALL = "all";

    private WireOption() {}

    /** The wire formats that are meant. Throws a UsageError where there is none of that name. */
    static List<String> of(String wire) {
        if (wire.equals(ALL)) {
            return WireFormats.NAMES;
        }
        if (!WireFormats.NAMES.contains(wire)) {
            throw new UsageError("--wire must be one of " + String.join(", ", WireFormats.NAMES) + " or " + ALL + ".");
        }
        return List.of(wire);
    }
}
