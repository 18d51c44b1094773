package io.identifycompliance.engine;

import io.cucumber.plugin.event.Node;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where scenarios stand: the feature and rule around them, and the values of their examples. */
final class ScenarioSources {
    private static final String ROOT = "features/";

    private static final Place NOWHERE = new Place("", "", "", false);

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    void add(URI uri, Collection<? extends Node> nodes) {
        nodes.forEach(node -> add(uri, node, NOWHERE));
    }

    Place place(URI uri, int line) {
        return places.getOrDefault(uri + ":" + line, NOWHERE);
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
            here = new Place(node.getName().orElse(""), "", "", false);
        } else if (node instanceof Node.Rule) {
            here = new Place(around.feature(), node.getName().orElse(""), "", false);
        } else if (node instanceof Node.Example) {
            here = new Place(around.feature(), around.rule(), node.getName().orElse(""), around.namesItsRows());
        } else if (node instanceof Node.ScenarioOutline) {
            boolean namesItsRows = node.getName().orElse("").contains("<");
            here = new Place(around.feature(), around.rule(), "", namesItsRows);
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
     * @param namesItsRows whether values of the row stand in the scenario's name
     */
    record Place(String feature, String rule, String example, boolean namesItsRows) {
        /** The scenario's name. A row whose values do not stand in it is numbered. */
        String named(String name) {
            return namesItsRows || example.isEmpty() || example.equals(name) ? name : name + " (" + example + ")";
        }
    }
}
