package io.identifycompliance.engine;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.io.Resource;

/** Feature files as scenarios with the values of their rows: pickles, in the words of Gherkin. */
final class Pickles {
    private Pickles() {}

    /** Those of the built-in features, by their place, such as {@code features/core/create.feature:12}. */
    static Map<String, Pickle> builtIn() {
        return of(BuiltInFeatures.files().stream().collect(Collectors.toMap(Resource::getName, Pickles::content)));
    }

    /** Those of these feature files, by their place, in the order of the paths; the files by their path. */
    static Map<String, Pickle> of(Map<String, String> features) {
        Map<String, Pickle> pickles = new LinkedHashMap<>();
        new TreeMap<>(features).forEach((path, text) -> read(path, text, pickles));
        return pickles;
    }

    private static void read(String path, String text, Map<String, Pickle> pickles) {
        List<Envelope> parsed;
        try (Stream<Envelope> envelopes = GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(path, text.getBytes(StandardCharsets.UTF_8))) {
            parsed = envelopes.toList();
        }
        Map<String, Long> lines = new HashMap<>();
        parsed.stream()
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream())
                .flatMap(Pickles::scenarios)
                .forEach(scenario -> {
                    lines.put(scenario.getId(), scenario.getLocation().getLine());
                    scenario.getExamples().stream()
                            .map(Examples::getTableBody)
                            .flatMap(List<TableRow>::stream)
                            .forEach(row ->
                                    lines.put(row.getId(), row.getLocation().getLine()));
                });
        parsed.stream().flatMap(envelope -> envelope.getPickle().stream()).forEach(pickle -> {
            List<String> nodes = pickle.getAstNodeIds();
            pickles.put(path + ":" + lines.get(nodes.get(nodes.size() - 1)), pickle);
        });
    }

    private static Stream<Scenario> scenarios(Feature feature) {
        return feature.getChildren().stream()
                .flatMap(child -> Stream.concat(child.getScenario().stream(), inRule(child)));
    }

    private static Stream<Scenario> inRule(FeatureChild child) {
        return child.getRule().stream()
                .map(Rule::getChildren)
                .flatMap(List<RuleChild>::stream)
                .flatMap(inner -> inner.getScenario().stream());
    }

    private static String content(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getName() + " cannot be read.", unreadable);
        }
    }
}
