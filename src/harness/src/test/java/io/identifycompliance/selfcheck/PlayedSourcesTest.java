package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.engine.PlayedSteps;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.SelfCheckScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a score of the self-check is due, and when it is not. */
class PlayedSourcesTest {
    private static final Path ROOT = Path.of("");
    private static final Path FAULT =
            Path.of("src/reference/src/main/java/io/identifycompliance/reference/faults/CreateFaults.java");
    private static final Path STEP = Path.of("src/harness/src/main/java/io/identifycompliance/steps/ProfileSteps.java");
    private static final Path REPORT =
            Path.of("src/harness/src/main/java/io/identifycompliance/report/console/ConsoleSummary.java");

    @TempDir
    private Path copy;

    @Test
    void a_comment_and_another_layout_change_nothing() {
        String source = """
                /** A class. */
                class Sum {
                    int of(int a) {
                        return a + length("// no comment", 'x'); // of both
                    }
                }
                """;

        assertThat(PlayedSources.ofSource(source.replace("A class", "Another \"text")
                        .replace("of both", "it's a sum")
                        .replace("    ", "\t")
                        .replace("a + length(", "a\n+length( /* one */")))
                .isEqualTo(PlayedSources.ofSource(source));
        assertThat(PlayedSources.ofSource(source.replace("no comment", "another")))
                .isNotEqualTo(PlayedSources.ofSource(source));
        assertThat(PlayedSources.ofSource(source.replace("a + ", "b + "))).isNotEqualTo(PlayedSources.ofSource(source));
        assertThat(PlayedSources.ofSource(source.replace("'x'", "'y'"))).isNotEqualTo(PlayedSources.ofSource(source));
        assertThat(PlayedSources.ofSource(source.replace("int a", "inta")))
                .isNotEqualTo(PlayedSources.ofSource(source));
    }

    @Test
    void a_fault_and_a_step_count_but_neither_their_comments_nor_a_report() throws IOException {
        copySources();
        String before = PlayedSources.digest(copy);

        change(FAULT, "/** ", "/** Once more: ");
        change(STEP, "import ", "// A comment.\nimport ");
        change(REPORT, "\"Report:  \"", "\"Page:  \"");
        assertThat(PlayedSources.digest(copy)).isEqualTo(before);

        change(FAULT, "startsWith(sent)", "endsWith(sent)");
        String withFault = PlayedSources.digest(copy);
        assertThat(withFault).isNotEqualTo(before);

        change(STEP, "@Given(\"", "@Given(\"now ");
        assertThat(PlayedSources.digest(copy)).isNotEqualTo(withFault);
    }

    @Test
    void moved_and_renamed_scenarios_are_the_same_and_changed_ones_are_not() {
        Map<String, String> features = Map.of("features/a.feature:3", "one", "features/a.feature:9", "two");

        assertThat(PlayedSteps.digest(Map.of("features/b.feature:4", "two", "features/a.feature:3", "one")))
                .isEqualTo(PlayedSteps.digest(features));
        assertThat(PlayedSteps.digest(Map.of("features/a.feature:3", "one", "features/a.feature:9", "three")))
                .isNotEqualTo(PlayedSteps.digest(features));
    }

    @Test
    void the_build_packs_what_its_sources_play() {
        HarnessInfo harness = HarnessInfo.current("1.0.0");

        assertThat(harness.played()).isEqualTo(PlayedSources.digest(ROOT));
        assertThat(score(PlayedSources.digest(ROOT)).isOf(harness)).isTrue();
        assertThat(score("another").isOf(harness)).isFalse();
        assertThat(score(null).isOf(harness)).isFalse();
    }

    private static SelfCheckScore score(String played) {
        return new SelfCheckScore("f00d", played, 1, 1, Map.of());
    }

    private void copySources() throws IOException {
        for (String module : new String[] {"harness", "reference"}) {
            Path sources = Path.of("src", module, "src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = copy.resolve(file.toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(copy.resolve(file));
        int at = text.indexOf(from);
        assertThat(at).as("%s in %s", from, file).isNotNegative();
        Files.writeString(copy.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
