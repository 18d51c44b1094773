package io.identifycompliance.engine;

import io.cucumber.java.en.Then;
import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.run.ObservesOnly;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds undefined steps, tables with unknown fields, misspelled placeholders, and scenarios that check nothing. */
public final class StepMistakes implements EventListener {
    private static final ThreadLocal<Collected> COLLECTED = new ThreadLocal<>();
    private static final List<String> LABELS =
            Arrays.stream(Identifier.values()).map(Identifier::label).toList();

    private final Collected collected = COLLECTED.get();
    private final Map<String, String> locations = new TreeMap<>();

    private record Collected(List<FeatureMistake> mistakes, Catalogue catalogue) {}

    /** Adds what is found while that work walks through features with this plugin. */
    static void collect(List<FeatureMistake> mistakes, Catalogue catalogue, Runnable work) {
        COLLECTED.set(new Collected(mistakes, catalogue));
        try {
            work.run();
        } finally {
            COLLECTED.remove();
        }
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                StepDefinedEvent.class,
                e -> locations.put(
                        e.getStepDefinition().getPattern(),
                        e.getStepDefinition().getLocation()));
        publisher.registerHandlerFor(TestCaseFinished.class, e -> finished(e.getTestCase()));
    }

    private void step(PickleStepTestStep step) {
        int line = step.getStep().getLine();
        String text = step.getStep().getText();
        if (!isKnown(step)) {
            add(
                    step.getUri(),
                    line,
                    String.format(
                            Locale.ROOT,
                            "there is no step \"%s%s\".%s",
                            step.getStep().getKeyword(),
                            text,
                            NearestName.question(template(text), locations.keySet())));
            return;
        }
        boolean wantsMore = text.endsWith(":");
        if (wantsMore != (step.getStep().getArgument() != null)) {
            add(
                    step.getUri(),
                    line,
                    wantsMore
                            ? "the step ends with a colon, and nothing is below it."
                            : "the step takes nothing below it.");
        }
        if (step.getStep().getArgument() instanceof DataTableArgument table) {
            fields(step, table);
        }
        PlaceholderMistakes.report(step, (place, sentence) -> add(step.getUri(), place, sentence));
    }

    /** Whether the first row of its table has the names. */
    static boolean hasHeader(PickleStepTestStep step) {
        return step.getStep().getText().startsWith("these calls");
    }

    private boolean isKnown(PickleStepTestStep step) {
        return step.getPattern() != null && locations.containsKey(step.getPattern());
    }

    /** Any other name is that of a property of the user's own; one that nearly names an identifier is misspelled. */
    private void fields(PickleStepTestStep step, DataTableArgument table) {
        List<List<String>> cells = table.cells();
        if (cells.stream().flatMap(List::stream).allMatch(cell -> cell == null || cell.isBlank())) {
            add(step.getUri(), table.getLine(), "the table is empty.");
            return;
        }
        boolean hasHeader = hasHeader(step);
        for (int row = 0; row < (hasHeader ? 1 : cells.size()); row++) {
            List<String> names = hasHeader ? cells.get(0) : cells.get(row).subList(0, 1);
            for (String name : names) {
                if (name != null && !LABELS.contains(name)) {
                    String question = NearestName.question(name, LABELS);
                    if (!question.isEmpty()) {
                        add(
                                step.getUri(),
                                table.getLine() + row,
                                "\"" + name + "\" is not an identifier." + question
                                        + " If it is a property, write \"custom " + name + "\".");
                    }
                }
            }
        }
    }

    private void finished(TestCase scenario) {
        List<PickleStepTestStep> steps = scenario.getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast)
                .toList();
        steps.forEach(this::step);
        ProfileNameMistakes.report(
                steps, (step, sentence) -> add(step.getUri(), step.getStep().getLine(), sentence));
        boolean allKnown = steps.stream().allMatch(this::isKnown);
        boolean observes =
                isOpen(Requirement.among(scenario.getTags())) && steps.stream().anyMatch(step -> isMarked(step, false));
        if (!steps.isEmpty() && allKnown && !observes && steps.stream().noneMatch(step -> isMarked(step, true))) {
            add(
                    scenario.getUri(),
                    scenario.getLocation().getLine(),
                    String.format(
                            Locale.ROOT,
                            "the scenario \"%s\" checks nothing: none of its steps compares what the target did with the contract.",
                            scenario.getName()));
        }
    }

    private boolean isOpen(List<String> requirements) {
        return !requirements.isEmpty()
                && requirements.stream()
                        .allMatch(id -> collected
                                .catalogue()
                                .requirement(id)
                                .filter(r -> r.level() == Level.OPEN)
                                .isPresent());
    }

    /** Whether the definition of a step is one that judges, and compares what it sees or only observes it. */
    private boolean isMarked(PickleStepTestStep step, boolean compares) {
        String location = Objects.requireNonNull(locations.get(step.getPattern()));
        String method = location.substring(0, location.indexOf('('));
        int dot = method.lastIndexOf('.');
        try {
            return Arrays.stream(Class.forName(method.substring(0, dot)).getDeclaredMethods())
                    .filter(m -> m.getName().equals(method.substring(dot + 1)))
                    .filter(m -> m.isAnnotationPresent(Then.class))
                    .anyMatch(m -> compares != m.isAnnotationPresent(ObservesOnly.class));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("Cucumber names a step that is not there: " + location, missing);
        }
    }

    /** The text as a template has it, so that values and names do not hide its similarity to the right one. */
    private static String template(String text) {
        String labels = LABELS.stream().collect(Collectors.joining("|", "\\b(?:", ")\\b"));
        return text.replaceAll("\"[^\"]*\"", "{string}")
                .replaceAll(labels, "{identifier}")
                .replaceAll("\\b(?!Identify\\b)[A-Z][a-z]+\\b", "{name}");
    }

    private void add(URI uri, int line, String sentence) {
        Path file = "file".equals(uri.getScheme()) ? Path.of(uri) : Path.of(uri.getSchemeSpecificPart());
        collected.mistakes().add(new FeatureMistake(file, line, sentence));
    }
}
