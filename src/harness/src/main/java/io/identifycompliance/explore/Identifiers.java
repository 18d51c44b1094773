package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import java.util.Map;

/** What tables say of identifiers. */
final class Identifiers {
    private Identifiers() {}

    /** Whether a table has an identifier that can match or create somebody. */
    static boolean anyUsable(Map<String, String> table) {
        return table.entrySet().stream()
                .anyMatch(row -> Identifier.labelled(row.getKey()).isPresent()
                        && !Values.NOT_IDENTIFIERS.contains(row.getValue()));
    }
}
