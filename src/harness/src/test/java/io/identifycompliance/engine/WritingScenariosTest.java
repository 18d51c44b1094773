package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.run.PlaceholderCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide lists every placeholder, every step and every parameter, and none that does not exist. */
class WritingScenariosTest {
    private static final Path GUIDE = Path.of("src/site/markdown/writing-scenarios.md");
    private static final Path SOURCES = Path.of("src/harness/src/main/java/io/identifycompliance");
    private static final Pattern ENTRY = Pattern.compile("^\\| `([^`]+)` \\|");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<=[|\"] ?)\\((?:[^()]|\\([^()]*\\))+\\)(?= *[|\"])");
    private static final Pattern LITERAL = Pattern.compile("(?:case|=) \"(\\([a-z][^\"()|\\\\]*\\))\"");
    private static final Pattern NEARLY = Pattern.compile("case \"( [a-z][^\"]*)\"");

    @Test
    void has_each_placeholder_that_features_use_or_the_code_knows() throws IOException {
        Set<String> documented = entries("## Placeholder cells");
        Set<String> known = known();
        Set<String> used = used();

        assertThat(known).isNotEmpty().isSubsetOf(documented);
        assertThat(used).isNotEmpty().isSubsetOf(documented);
        known.addAll(used);
        assertThat(known).containsExactlyInAnyOrderElementsOf(documented);
        assertThat(PlaceholderCells.all()).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void has_each_step_template() throws IOException {
        Set<String> templates = methods()
                .flatMap(method -> Stream.of(
                                Stream.of(method.getAnnotationsByType(Given.class))
                                        .map(Given::value),
                                Stream.of(method.getAnnotationsByType(When.class))
                                        .map(When::value),
                                Stream.of(method.getAnnotationsByType(Then.class))
                                        .map(Then::value))
                        .flatMap(values -> values))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(entries("## Steps")).containsExactlyInAnyOrderElementsOf(templates);
    }

    @Test
    void has_each_parameter_of_the_steps() throws IOException {
        Set<String> parameters = methods()
                .filter(method -> method.isAnnotationPresent(ParameterType.class))
                .map(method -> "{" + method.getName() + "}")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(entries("## Parameters")).containsExactlyInAnyOrderElementsOf(parameters);
    }

    /** What the first column of the table below that heading lists. */
    private static Set<String> entries(String heading) throws IOException {
        List<String> lines = Files.readAllLines(GUIDE);
        return lines.subList(lines.indexOf(heading) + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .flatMap(line -> ENTRY.matcher(line).results())
                .map(entry -> entry.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() throws IOException {
        return files(Path.of("features"), ".feature").stream()
                .flatMap(file -> lines(file).stream())
                .flatMap(line -> PLACEHOLDER.matcher(line).results())
                .map(found -> general(found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String room : List.of("run", "proof", "steps")) {
            for (Path file : files(SOURCES.resolve(room), ".java")) {
                String source = Files.readString(file);
                LITERAL.matcher(source).results().map(found -> found.group(1)).forEach(known::add);
            }
        }
        NEARLY.matcher(Files.readString(SOURCES.resolve("run/TestIdentities.java")))
                .results()
                .map(found -> "(the IDENTIFIER VALUE" + found.group(1) + ")")
                .forEach(known::add);
        return known;
    }

    /** The form in which the guide lists a placeholder with a value of its own. */
    private static String general(String placeholder) {
        return placeholder
                .replaceAll("^\\(just .*\\)$", "(just TEXT)")
                .replaceAll("(?<=a string of )(?:\\d+|<[^>]+>)", "N")
                .replaceAll(
                        "^\\(the (?:external ID|email|phone number) (?:\\([^)]*\\)|[^ )]+)", "(the IDENTIFIER VALUE");
    }

    private static Stream<Method> methods() throws IOException {
        return files(SOURCES.resolve("steps"), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .map(WritingScenariosTest::stepClass)
                .flatMap(steps -> Stream.of(steps.getDeclaredMethods()));
    }

    private static Class<?> stepClass(String name) {
        try {
            return Class.forName("io.identifycompliance.steps." + name);
        } catch (ClassNotFoundException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Collection<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
