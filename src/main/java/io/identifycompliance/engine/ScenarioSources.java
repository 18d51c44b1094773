package io.identifycompliance.engine;

import io.cucumber.plugin.event.Node;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where scenarios stand: the feature and rule around them, and the values of their examples. */
final class ScenarioSources {
    private static final String ROOT = "features/";

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    void add(URI uri, Collection<? extends Node> nodes) {
        nodes.forEach(node -> add(uri, node, new Place("", "", "")));
    }

    Place place(URI uri, int line) {
        return places.getOrDefault(uri + ":" + line, new Place("", "", ""));
    }

    /** The path of a feature file below its root. */
    static String relative(URI uri) {
        String text = uri.getSchemeSpecificPart();
        int root = text.lastIndexOf("/" + ROOT);
        if (root >= 0) {
            return text.substring(root + 1);
        }
        return text.startsWith(ROOT) ? text : text.substring(text.lastIndexOf('/') + 1);
    }

    private void add(URI uri, Node node, Place around) {
        Place here = around;
        if (node instanceof Node.Feature) {
            here = new Place(node.getName().orElse(""), "", "");
        } else if (node instanceof Node.Rule) {
            here = new Place(around.feature(), node.getName().orElse(""), "");
        } else if (node instanceof Node.Example) {
            here = new Place(around.feature(), around.rule(), node.getName().orElse(""));
        }
        places.put(uri + ":" + node.getLocation().getLine(), here);
        if (node instanceof Node.Container<?> container) {
            for (Node child : container.elements()) {
                add(uri, child, here);
            }
        }
    }

    /**
     * The surroundings of a scenario.
     *
     * @param example what Cucumber calls one row of an outline; empty for a plain scenario
     */
    record Place(String feature, String rule, String example) {
        /** The scenario's name, told apart from the other rows of its outline. */
        String named(String name) {
            return example.isEmpty() || example.equals(name) ? name : name + " (" + example + ")";
        }
    }
}
