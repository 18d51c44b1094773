package io.identifycompliance.engine;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.contract.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in feature files what would run nothing, and tags that name no requirement. */
final class FeatureStructure {
    /** What a heading begins with, before its colon. */
    static final List<String> KEYWORDS =
            List.of("Feature", "Rule", "Background", "Scenario", "Scenario Outline", "Examples");
    /** What a first step begins with. */
    static final List<String> STEP_KEYWORDS = List.of("Given", "When", "Then");

    /** Words that are nearly such a keyword and none. */
    private static final Set<String> WORDS = Set.of("the", "them", "they", "than", "give");

    /** Steps that take a table or a payload, which free text hardly looks like. */
    private static final Pattern STEP = Pattern.compile("\\s*(\\p{L}+) .*:\\s*");

    /** A scenario without its colon: its first step makes it more than a sentence that happens to begin so. */
    private static final Pattern WITHOUT_COLON =
            Pattern.compile("(?m)^\\s*((Scenario(?: Outline)?|Background)\\b[^:\\n]*)\\n\\s*(?:Given|When|Then) ");

    private static final Pattern HEADING = Pattern.compile("\\s*(\\p{L}+(?: \\p{L}+)?):.*");

    private final List<String> ids;
    private final List<FeatureMistake> mistakes = new ArrayList<>();
    private Path file = Path.of("");
    private List<String> lines = List.of();

    private FeatureStructure(Catalogue catalogue) {
        ids = catalogue.requirements().stream().map(Requirement::id).toList();
    }

    /** The mistakes in the feature files of that folder; what cannot be parsed is left to Cucumber. */
    static List<FeatureMistake> mistakes(Path folder, Catalogue catalogue) {
        FeatureStructure structure = new FeatureStructure(catalogue);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".feature"))
                    .sorted()
                    .toList()) {
                structure.read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " cannot be read.", unreadable);
        }
        return structure.mistakes;
    }

    private void read(Path feature) throws IOException {
        file = feature;
        try {
            lines = Files.readAllLines(feature);
        } catch (CharacterCodingException otherCharset) {
            mistakes.add(new FeatureMistake(feature, 1, "it is not in UTF-8. Save it in that encoding."));
            return;
        }
        List<Envelope> parsed;
        try (Stream<Envelope> envelopes = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(feature)) {
            parsed = envelopes.toList();
        }
        if (parsed.stream().noneMatch(envelope -> envelope.getParseError().isPresent())) {
            Optional<Feature> found = parsed.stream()
                    .flatMap(envelope -> envelope.getGherkinDocument().stream())
                    .flatMap(document -> document.getFeature().stream())
                    .findFirst();
            found.ifPresentOrElse(this::feature, () -> mistakes.add(new FeatureMistake(file, 1, "no feature in it.")));
        }
    }

    private void feature(Feature feature) {
        tags(feature.getTags());
        description(feature.getLocation(), feature.getDescription());
        int scenarios = 0;
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(this::scenario);
            child.getRule().ifPresent(this::rule);
            scenarios += child.getScenario().isPresent() || child.getRule().isPresent() ? 1 : 0;
        }
        if (scenarios == 0) {
            add(
                    feature.getLocation(),
                    String.format(Locale.ROOT, "the feature \"%s\" has no scenario.", feature.getName()));
        }
    }

    private void rule(Rule rule) {
        tags(rule.getTags());
        description(rule.getLocation(), rule.getDescription());
        List<Scenario> scenarios = rule.getChildren().stream()
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream)
                .toList();
        scenarios.forEach(this::scenario);
        if (scenarios.isEmpty()) {
            add(rule.getLocation(), String.format(Locale.ROOT, "the rule \"%s\" has no scenario.", rule.getName()));
        }
    }

    private void scenario(Scenario scenario) {
        tags(scenario.getTags());
        description(scenario.getLocation(), scenario.getDescription());
        lostSteps(scenario);
        OutlineColumns.of(scenario).unknown((place, sentence) -> add(place, sentence));
        if (scenario.getSteps().isEmpty()) {
            add(
                    scenario.getLocation(),
                    String.format(Locale.ROOT, "the scenario \"%s\" has no step.", scenario.getName()));
        }
        boolean outline = scenario.getKeyword().contains("Outline")
                || scenario.getKeyword().contains("Template");
        if (outline && scenario.getExamples().isEmpty()) {
            add(
                    scenario.getLocation(),
                    String.format(Locale.ROOT, "the outline \"%s\" has no examples.", scenario.getName()));
        }
        for (Examples examples : scenario.getExamples()) {
            tags(examples.getTags());
            description(examples.getLocation(), examples.getDescription());
            if (examples.getTableBody().isEmpty()) {
                add(
                        examples.getLocation(),
                        String.format(Locale.ROOT, "these examples of \"%s\" have no row.", scenario.getName()));
            }
        }
    }

    private void tags(List<Tag> tags) {
        for (Tag tag : tags) {
            String name = tag.getName().substring(1);
            boolean meant =
                    !Requirement.among(List.of(name)).isEmpty() || ids.stream().anyMatch(name::equalsIgnoreCase);
            if (meant && !ids.contains(name)) {
                add(
                        tag.getLocation(),
                        String.format(
                                Locale.ROOT,
                                "%s is not a requirement.%s Declare your own in a %s at the top of the folder that --features names.",
                                tag.getName(),
                                NearestName.question(name, ids),
                                OwnRequirementsFile.NAME));
            }
        }
    }

    /** Free text may follow a heading; a heading with a misspelled keyword would be taken for it. */
    private void description(Location heading, String text) {
        if (text == null) {
            return;
        }
        Matcher withoutColon = WITHOUT_COLON.matcher(text);
        while (withoutColon.find()) {
            noKeyword(heading, withoutColon.group(1).strip(), withoutColon.group(2));
        }
        for (String line : text.lines().toList()) {
            Matcher matcher = HEADING.matcher(line);
            if (matcher.matches()) {
                NearestName.of(matcher.group(1), KEYWORDS)
                        .ifPresent(keyword -> noKeyword(heading, line.strip(), keyword));
            }
        }
    }

    private void noKeyword(Location heading, String line, String keyword) {
        mistakes.add(new FeatureMistake(
                file,
                lineOf(line, heading.getLine().intValue()),
                String.format(Locale.ROOT, "\"%s\" does not begin with a keyword. Did you mean %s:?", line, keyword)));
    }

    /** A first step with a misspelled keyword, and the table below it, are taken for text as well. */
    private void lostSteps(Scenario scenario) {
        String text = scenario.getDescription();
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            Matcher step = STEP.matcher(line);
            Optional<String> keyword =
                    step.matches() && !WORDS.contains(step.group(1).toLowerCase(Locale.ROOT))
                            ? NearestName.of(step.group(1), STEP_KEYWORDS)
                            : Optional.empty();
            if (keyword.isPresent() || line.strip().startsWith("|")) {
                int at = lineOf(line.strip(), scenario.getLocation().getLine().intValue());
                mistakes.add(new FeatureMistake(
                        file,
                        at,
                        keyword.map(right -> "\"" + line.strip() + "\" does not begin with a keyword. Did you mean "
                                        + right + "?")
                                .orElse("this row belongs to no step.")));
                return;
            }
        }
    }

    /** The first line below that one with this text. */
    private int lineOf(String text, int heading) {
        int line = heading;
        while (line < lines.size() && !lines.get(line).strip().equals(text)) {
            line++;
        }
        return line + 1;
    }

    private void add(Location place, String sentence) {
        mistakes.add(new FeatureMistake(file, place.getLine().intValue(), sentence));
    }
}
