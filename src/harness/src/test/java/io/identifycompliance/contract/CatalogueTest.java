package io.identifycompliance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.engine.BuiltInScenarios;
import io.identifycompliance.report.statement.SelfCheckScore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of the FAQ is forgotten, and no requirement stands without a proof. */
class CatalogueTest {
    private static final Pattern REFERENCE = Pattern.compile("FAQ (\\d+(?:, \\d+)*)");
    private static final Pattern REQUIREMENT_TAG = Pattern.compile("@([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)(?=\\s|$)");

    private final Catalogue catalogue = Catalogue.load();
    private final List<String> ids =
            catalogue.requirements().stream().map(Requirement::id).toList();

    @Test
    void keeps_every_id_that_was_published() {
        SelfCheckScore published = SelfCheckScore.packed().orElseThrow();

        assertThat(ids)
                .hasSizeGreaterThan(40)
                .containsAll(published.requirements().keySet());
    }

    @Test
    void shows_the_levels_one_after_the_other() {
        assertThat(catalogue.requirements()).extracting(Requirement::level).isSorted();
        assertThat(catalogue.requirements()).extracting(Requirement::level).contains(Level.values());
    }

    @Test
    void advises_on_every_requirement_that_can_fail() {
        assertThat(catalogue.requirements().stream().filter(r -> r.level() != Level.OPEN))
                .allSatisfy(r -> assertThat(r.advice()).as(r.id()).isNotBlank());
    }

    @Test
    void refuses_a_requirement_that_builds_on_an_unknown_one() {
        Requirement one =
                new Requirement("ONE", Level.CORE, "One.", "A section", "FAQ 1", List.of(), null, List.of("TWO"));

        assertThatThrownBy(() -> new Catalogue(List.of(one), List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ONE cannot build on TWO.");
    }

    @Test
    void says_of_each_requirement_what_it_asks_and_where_it_comes_from() {
        assertThat(catalogue.requirements()).allSatisfy(r -> {
            assertThat(r.statement()).as(r.id()).isNotBlank();
            assertThat(r.section()).as(r.id()).isNotBlank();
            assertThat(r.source()).as(r.id()).isNotBlank();
        });
        assertThat(catalogue.excluded())
                .allSatisfy(e -> assertThat(e.reason()).as(e.sentence()).isNotBlank());
    }

    @Test
    void numbers_the_sentences_of_the_faq_without_a_gap() throws IOException {
        assertThat(sentences())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 29).boxed().toList());
    }

    @Test
    void maps_or_excludes_every_sentence_of_the_faq_and_never_both() throws IOException {
        Set<Integer> mapped = new TreeSet<>();
        catalogue.requirements().forEach(r -> mapped.addAll(numbers(r.source())));
        Set<Integer> excluded = new TreeSet<>();
        catalogue.excluded().forEach(e -> excluded.addAll(numbers(e.sentence())));

        assertThat(excluded).doesNotContainAnyElementsOf(mapped);
        assertThat(Stream.concat(mapped.stream(), excluded.stream())).containsExactlyInAnyOrderElementsOf(sentences());
    }

    @Test
    void traces_every_core_requirement_to_the_faq() {
        assertThat(catalogue.requirements().stream().filter(r -> r.level() == Level.CORE))
                .allSatisfy(r -> assertThat(numbers(r.source())).as(r.id()).isNotEmpty());
    }

    @Test
    void has_a_scenario_for_every_requirement() {
        Map<String, List<String>> proofs = BuiltInScenarios.byRequirement();

        assertThat(ids.stream().filter(id -> proofs.getOrDefault(id, List.of()).isEmpty()))
                .as("requirements without a scenario")
                .isEmpty();
    }

    @Test
    void knows_every_requirement_that_a_feature_is_tagged_with() throws IOException {
        assertThat(BuiltInScenarios.byRequirement().keySet()).isSubsetOf(ids);
        try (Stream<Path> files = Files.walk(Path.of("features"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".feature")).toList()) {
                List<String> tags = Files.readAllLines(file).stream()
                        .filter(line -> line.strip().startsWith("@"))
                        .flatMap(line -> REQUIREMENT_TAG.matcher(line).results())
                        .map(result -> result.group(1))
                        .toList();
                assertThat(tags).as(file.toString()).isSubsetOf(ids);
            }
        }
    }

    @Test
    void refuses_two_requirements_of_one_id() {
        Requirement one =
                new Requirement("FIND", Level.CORE, "One.", "A section", "FAQ 26", List.of(), null, List.of());

        assertThatThrownBy(() -> new Catalogue(List.of(one, one), List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two requirements are called FIND.");
    }

    @Test
    void refuses_a_level_that_does_not_exist() {
        byte[] yaml = "requirements:\n  - {id: X, level: optional}\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Catalogue.read(new ByteArrayInputStream(yaml)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The catalogue cannot be read: ");
    }

    private static List<Integer> sentences() throws IOException {
        return Files.readAllLines(Path.of("src/harness/src/test/resources/faq-june-2022.txt")).stream()
                .map(line -> Integer.valueOf(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    @Test
    void a_sentence_of_the_faq_is_shown_with_what_it_says() {
        assertThat(catalogue.explainedSource(catalogue.requirement("MIXED").orElseThrow()))
                .isEqualTo("FAQ 14: of a mixed request only the identifier changes are rejected");
        assertThat(catalogue.explainedSource(catalogue.requirement("VALUES").orElseThrow()))
                .isEqualTo("reference documentation");
    }

    @Test
    void every_sentence_that_a_requirement_names_is_explained() {
        assertThat(catalogue.faq().keySet())
                .containsAll(catalogue.requirements().stream()
                        .flatMap(r -> numbers(r.source()).stream())
                        .toList());
    }

    private static List<Integer> numbers(String source) {
        return REFERENCE
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .flatMap(text -> Stream.of(text.substring("FAQ ".length()).split(", ")))
                .map(Integer::valueOf)
                .toList();
    }
}
