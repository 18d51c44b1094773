package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.engine.BuiltInScenarios.Scenario;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The features are read by people who test, not by people who speak HTTP. */
class FeatureVocabularyTest {
    private static final int MOST_TEMPLATES = 32;
    private static final int LONGEST_FILE = 250;
    private static final Path FEATURES = Path.of("features");
    private static final List<Scenario> SCENARIOS = BuiltInScenarios.all();
    private static final Pattern JSON = Pattern.compile("[{}\\[\\]]|\":");
    private static final Pattern WIRE_DETAIL = Pattern.compile("\\b(?:GET|POST|PUT|PATCH|DELETE)\\b"
            + "|(?i:\\b(?:HTTP/?1?|headers?|JSON|base64|form (?:field|body)|as \"form|query|URLs?|status code)\\b)"
            + "|\\$(?:id|email|phone_number)\\b"
            + "|(?<![\\d+.])[2-5]0\\d(?![\\d@])");
    private static final Pattern HEADING =
            Pattern.compile("(?:Feature|Rule|Scenario Outline|Scenario|Background|Examples):.*");

    @Test
    void speaks_of_the_wire_only_where_it_is_the_contract() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            if (file.startsWith(FEATURES.resolve("wire"))) {
                continue;
            }
            for (Line line : lines(file)) {
                if (!line.isTags()
                        && !line.aboutTheWire()
                        && WIRE_DETAIL.matcher(line.text()).find()) {
                    found.add(file + ":" + line.number() + ": " + line.text().strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void has_a_small_vocabulary() throws IOException {
        Set<String> templates = new TreeSet<>();
        for (Class<?> steps : stepClasses()) {
            for (Method method : steps.getDeclaredMethods()) {
                Stream.of(method.getAnnotationsByType(Given.class))
                        .map(Given::value)
                        .forEach(templates::add);
                Stream.of(method.getAnnotationsByType(When.class))
                        .map(When::value)
                        .forEach(templates::add);
                Stream.of(method.getAnnotationsByType(Then.class))
                        .map(Then::value)
                        .forEach(templates::add);
            }
        }
        assertThat(templates).hasSizeBetween(20, MOST_TEMPLATES);
        assertThat(templates)
                .as("steps that join two things")
                .noneMatch(template -> template.replace("{name} and {name}", "").contains(" and "));
    }

    @Test
    void names_the_requirements_of_every_scenario() {
        assertThat(SCENARIOS)
                .filteredOn(scenario -> scenario.requirements().isEmpty())
                .isEmpty();
    }

    @Test
    void gives_each_scenario_of_a_file_a_name_of_its_own() {
        Map<String, Long> named = SCENARIOS.stream()
                .collect(Collectors.groupingBy(s -> s.file() + ": " + s.name(), Collectors.counting()));

        assertThat(named).allSatisfy((name, times) -> assertThat(times).as(name).isOne());
    }

    @Test
    void has_no_json_in_the_names_of_scenarios() {
        assertThat(SCENARIOS)
                .extracting(Scenario::name)
                .noneMatch(name -> JSON.matcher(name).find());
    }

    @Test
    void uses_every_column_of_its_examples() throws IOException {
        List<String> unused = new ArrayList<>();
        for (Path file : files()) {
            StringBuilder outline = new StringBuilder();
            String before = "";
            for (Line line : lines(file)) {
                String text = line.text().strip();
                if (text.startsWith("Scenario")) {
                    outline.setLength(0);
                }
                if (before.startsWith("Examples:")) {
                    Stream.of(text.split("\\|"))
                            .map(String::strip)
                            .filter(column -> !column.isEmpty() && outline.indexOf("<" + column + ">") < 0)
                            .forEach(column -> unused.add(file + ":" + line.number() + ": " + column));
                }
                outline.append(text).append('\n');
                before = text;
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void has_no_scenario_outside_of_a_rule() throws IOException {
        List<String> outside = new ArrayList<>();
        for (Path file : files()) {
            boolean rule = false;
            for (Line line : lines(file)) {
                rule |= line.text().strip().startsWith("Rule:");
                if (!rule && line.text().strip().startsWith("Scenario")) {
                    outside.add(file + ":" + line.number());
                }
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void has_files_that_can_be_read_in_one_go() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files()) {
            int length = Files.readAllLines(file).size();
            if (length > LONGEST_FILE) {
                tooLong.add(file + ": " + length + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            return files.filter(f -> f.toString().endsWith(".feature")).sorted().toList();
        }
    }

    /** The lines of a file, each with whether the tags around it say that it is about one wire format. */
    private static List<Line> lines(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean feature = false;
        boolean rule = false;
        boolean scenario = false;
        boolean pending = false;
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            number++;
            String line = text.strip();
            if (line.startsWith("@")) {
                pending |= line.contains("@wire-");
            } else if (HEADING.matcher(line).matches() && !line.startsWith("Examples")) {
                if (line.startsWith("Feature")) {
                    feature = pending;
                } else if (line.startsWith("Rule")) {
                    rule = pending;
                    scenario = false;
                } else {
                    scenario = pending;
                }
                pending = false;
            }
            // The address of a page in a browser is an example, no detail of the calls.
            String shown = line.startsWith("|") ? line.replaceAll("https?://\\S+", "") : line;
            lines.add(new Line(number, shown, feature || rule || scenario));
        }
        return lines;
    }

    private static List<Class<?>> stepClasses() throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/harness/src/main/java/io/identifycompliance/steps"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    classes.add(Class.forName("io.identifycompliance.steps." + name));
                }
            }
        } catch (ClassNotFoundException broken) {
            throw new AssertionError(broken);
        }
        return classes;
    }

    private record Line(int number, String text, boolean aboutTheWire) {
        boolean isTags() {
            return text.startsWith("@");
        }
    }
}
