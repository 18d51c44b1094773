package io.identifycompliance.suite;

import java.util.List;

/** Tags of features: upper-case ones are requirement ids, the others steer the run. */
final class Tags {
    private Tags() {}

    /** The requirement ids among the tags, in order, without their at sign. */
    static List<String> requirements(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.startsWith("@") ? tag.substring(1) : tag)
                .filter(tag -> tag.matches("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*"))
                .distinct()
                .toList();
    }
}
