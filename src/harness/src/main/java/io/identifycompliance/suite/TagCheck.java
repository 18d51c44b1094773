package io.identifycompliance.suite;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.engine.ScenarioTags;
import io.identifycompliance.engine.TagSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the names in a tag expression that select nothing, which would otherwise leave scenarios out unnoticed. */
public final class TagCheck {
    private TagCheck() {}

    /**
     * Throws a UsageException if the expression is malformed, or names a tag that no scenario and no requirement has.
     *
     * @param tags the expression; empty for none
     * @param features the folders of the user's own features
     */
    public static void check(Object option, String tags, List<Path> features, Catalogue catalogue) {
        if (tags.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>(ScenarioTags.known(features));
        catalogue.requirements().forEach(requirement -> known.add("@" + requirement.id()));
        for (String name : names(option, tags, known)) {
            if (!known.contains(name)) {
                throw UsageException.of(
                        option,
                        "names " + name + ", which no scenario has." + NearestName.question(name, known)
                                + " The command requirements lists all ids.");
            }
        }
    }

    /**
     * The names in an expression. Throws a UsageException if it is malformed, or a name lacks its {@code @}.
     *
     * @param known the tags to suggest
     */
    static List<String> names(Object option, String tags, Set<String> known) {
        List<String> names = parsed(option, tags).names();
        for (String name : names) {
            if (!name.startsWith("@")) {
                String meant = NearestName.of("@" + name, known).orElse("@" + name);
                throw UsageException.of(option, "names " + name + " without an @. Did you mean " + meant + "?");
            }
        }
        return names;
    }

    private static TagSelection parsed(Object option, String tags) {
        try {
            return TagSelection.of(tags);
        } catch (IllegalArgumentException malformed) {
            throw UsageException.of(option, "is not a tag expression: " + malformed.getMessage());
        }
    }
}
