package io.identifycompliance.contract;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a target must keep, or an open question that is observed.
 *
 * @param id stable: never renamed, never reused
 * @param level how firmly it stands
 * @param statement in the project's own words
 * @param section the section of the FAQ, or of the wire's documentation, that it belongs to
 * @param source where it comes from
 * @param wires the wire formats that it exists on; empty where it is on all
 * @param advice what to look at in an implementation that fails it; null where nothing is known
 * @param buildsOn the ids of the requirements that its own statement takes further, so that what breaks one of those may
 *     break it too, and no failure of theirs explains its own
 */
public record Requirement(
        String id,
        Level level,
        String statement,
        String section,
        String source,
        List<String> wires,
        @Nullable String advice,
        List<String> buildsOn) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

    public Requirement {
        wires = wires == null ? List.of() : List.copyOf(wires);
        buildsOn = buildsOn == null ? List.of() : List.copyOf(buildsOn);
    }

    /** The ids among the tags of a scenario, in order, without an at sign. The other tags are in lower case. */
    public static List<String> among(Collection<String> tags) {
        return tags.stream()
                .map(tag -> tag.startsWith("@") ? tag.substring(1) : tag)
                .filter(tag -> ID.matcher(tag).matches())
                .distinct()
                .toList();
    }

    /** Whether this requirement exists on the wire format of that name. */
    public boolean appliesTo(String wire) {
        return wires.isEmpty() || wires.contains(wire);
    }
}
