package io.identifycompliance.selfcheck;

import java.util.Map;

/**
 * A known bug that the suite has to find.
 *
 * @param breaks the id of the requirement that it breaks
 * @param sentence what it does
 * @param mayAlsoBreak the requirements that may rightly be blamed as well, each with the reason
 */
public record KnownFault(String name, String breaks, String sentence, Map<String, String> mayAlsoBreak) {
    /** Copies the consequences. */
    public KnownFault {
        mayAlsoBreak = Map.copyOf(mayAlsoBreak);
    }

    /** Whether that requirement may be blamed where this bug is. */
    public boolean explains(String requirement) {
        return requirement.equals(breaks) || mayAlsoBreak.containsKey(requirement);
    }
}
