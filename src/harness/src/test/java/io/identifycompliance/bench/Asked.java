package io.identifycompliance.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What is judged, and how.
 *
 * @param tags that choose scenarios; empty for all
 * @param features a folder; empty for the features of the harness
 * @param parallel how many scenarios at once
 */
record Asked(String tags, String features, int parallel) {
    List<String> options() {
        List<String> options = new ArrayList<>(List.of("--settle", "0", "--parallel", Integer.toString(parallel)));
        if (!tags.isEmpty()) {
            options.addAll(List.of("--tags", tags));
        }
        if (!features.isEmpty()) {
            options.addAll(List.of("--features", features));
        }
        return options;
    }
}
