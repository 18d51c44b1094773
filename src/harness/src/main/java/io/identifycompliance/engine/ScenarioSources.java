package io.identifycompliance.engine;

import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Node;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestSourceParsed;
import io.cucumber.plugin.event.TestSourceRead;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where scenarios are, and a unique id for each.
 *
 * <p>The identity of a scenario is made of the path of its file, its rule, its name, the values of its row, and, among
 * those that are equal in all of it, its number. It stays as it is when lines move, and does not depend on which
 * scenarios of a file are selected.
 */
final class ScenarioSources {
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final int LONGEST_ROW = 80;
    private static final int LONGEST_SHOWN_NAME = 500;

    private final Supplier<FeaturePaths> paths;
    private final Map<URI, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Of feature files that are built in or lie in those folders, which are asked for when scenarios are run. */
    ScenarioSources(Supplier<FeaturePaths> paths) {
        this.paths = paths;
    }

    /** Learns of each feature file before its scenarios are run. */
    void listenTo(EventPublisher publisher) {
        publisher.registerHandlerFor(TestSourceRead.class, e -> texts.put(e.getUri(), e.getSource()));
        publisher.registerHandlerFor(TestSourceParsed.class, e -> add(e.getUri(), e.getNodes()));
    }

    /** The place of a scenario that is about to run or has run. */
    Place place(TestCase testCase) {
        return Objects.requireNonNull(
                places.get(key(testCase.getUri(), testCase.getLocation().getLine())), "The feature was not read.");
    }

    private void add(URI uri, Collection<? extends Node> nodes) {
        List<String> lines = texts.getOrDefault(uri, "").lines().toList();
        Reading reading = new Reading(uri, paths.get().of(uri), lines, new HashSet<>(), new HashSet<>());
        nodes.forEach(node -> add(reading, node, "", "", ""));
    }

    private void add(Reading reading, Node node, String feature, String rule, String outline) {
        String name = node.getName().orElse("");
        if (node instanceof Node.Scenario) {
            put(reading, node, feature, rule, name, List.of(), List.of());
        } else if (node instanceof Node.Example) {
            put(reading, node, feature, rule, outline, reading.header(node), reading.cells(node));
        } else if (node instanceof Node.Container<?> container) {
            String ofFeature = node instanceof Node.Feature ? name : feature;
            String ofRule = node instanceof Node.Rule ? name : rule;
            String around = node instanceof Node.ScenarioOutline ? name : outline;
            for (Node child : container.elements()) {
                add(reading, child, ofFeature, ofRule, around);
            }
        }
    }

    private void put(
            Reading reading,
            Node node,
            String feature,
            String rule,
            String template,
            List<String> header,
            List<String> row) {
        String values = row.isEmpty() ? "" : ":" + String.join("|", row);
        String id = unique(reading.ids(), escaped(reading.path()) + ":" + rule + ":" + template + values, "#%d");
        String shown = unique(reading.names(), shown(template, header, row), " (%d)");
        places.put(
                key(reading.uri(), node.getLocation().getLine()), new Place(reading.path(), feature, rule, shown, id));
    }

    /** The name of a row holds its values, or is followed by them. */
    private static String shown(String template, List<String> header, List<String> row) {
        String name = template;
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            name = name.replace("<" + header.get(i) + ">", row.get(i));
        }
        if (row.isEmpty() || !name.equals(template)) {
            return cut(name, LONGEST_SHOWN_NAME);
        }
        return cut(name, LONGEST_SHOWN_NAME) + " (" + cut(String.join(", ", row), LONGEST_ROW) + ")";
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** The text itself where it is the first of its kind; the others are numbered, from 2. */
    private static String unique(Set<String> taken, String text, String numbered) {
        String candidate = text;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = text + String.format(Locale.ROOT, numbered, number);
        }
        return candidate;
    }

    /** The path ends with the first colon: what follows it cannot make one file's path equal another's. */
    private static String escaped(String path) {
        return path.replace("%", "%25").replace(":", "%3A");
    }

    private static String key(URI uri, int line) {
        return uri + ":" + line;
    }

    /**
     * One scenario, or one row of an outline.
     *
     * @param path the path of its file, see {@link FeaturePaths}
     * @param feature the text after {@code Feature:}
     * @param rule the text after {@code Rule:}; empty where there is none
     * @param name its name, unlike that of any other in its file
     * @param id unlike that of any other scenario
     */
    record Place(String path, String feature, String rule, String name, String id) {}

    /** One file, with what was found in it so far. */
    private record Reading(URI uri, String path, List<String> lines, Set<String> ids, Set<String> names) {
        List<String> cells(Node row) {
            return cells(row.getLocation().getLine());
        }

        /** The first row of the table that this one belongs to; the rows of a table may have comments between them. */
        List<String> header(Node row) {
            int first = row.getLocation().getLine();
            for (int line = first - 1; line > 0 && isOfTable(lines.get(line - 1).strip()); line--) {
                first = lines.get(line - 1).strip().startsWith("|") ? line : first;
            }
            return cells(first);
        }

        private static boolean isOfTable(String line) {
            return line.isEmpty() || line.startsWith("|") || line.startsWith("#");
        }

        private List<String> cells(int line) {
            if (line > lines.size()) {
                return List.of();
            }
            String[] parts = BAR.split(lines.get(line - 1).strip(), -1);
            return List.of(parts).subList(1, Math.max(1, parts.length - 1)).stream()
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableList());
        }
    }
}
