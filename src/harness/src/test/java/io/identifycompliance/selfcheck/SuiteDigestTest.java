package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.engine.ScenarioDigests;
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
class SuiteDigestTest {
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

        assertThat(SuiteDigest.ofSource(source.replace("A class", "Another \"text")
                        .replace("of both", "it's a sum")
                        .replace("    ", "\t")
                        .replace("a + length(", "a\n+length( /* one */")))
                .isEqualTo(SuiteDigest.ofSource(source));
        assertThat(SuiteDigest.ofSource(source.replace("no comment", "another")))
                .isNotEqualTo(SuiteDigest.ofSource(source));
        assertThat(SuiteDigest.ofSource(source.replace("a + ", "b + "))).isNotEqualTo(SuiteDigest.ofSource(source));
        assertThat(SuiteDigest.ofSource(source.replace("'x'", "'y'"))).isNotEqualTo(SuiteDigest.ofSource(source));
        assertThat(SuiteDigest.ofSource(source.replace("int a", "inta"))).isNotEqualTo(SuiteDigest.ofSource(source));
    }

    @Test
    void a_fault_and_a_step_count_but_neither_their_comments_nor_a_report() throws IOException {
        copySources();
        String before = SuiteDigest.digest(copy);

        change(FAULT, "/** ", "/** Once more: ");
        change(STEP, "import ", "// A comment.\nimport ");
        change(REPORT, "\"Report:  \"", "\"Page:  \"");
        assertThat(SuiteDigest.digest(copy)).isEqualTo(before);

        change(FAULT, "startsWith(sent)", "endsWith(sent)");
        String withFault = SuiteDigest.digest(copy);
        assertThat(withFault).isNotEqualTo(before);

        change(STEP, "@Given(\"", "@Given(\"now ");
        assertThat(SuiteDigest.digest(copy)).isNotEqualTo(withFault);
    }

    @Test
    void moved_and_renamed_scenarios_are_the_same_and_changed_ones_are_not() {
        Map<String, String> features = Map.of("features/a.feature:3", "one", "features/a.feature:9", "two");

        assertThat(ScenarioDigests.digest(Map.of("features/b.feature:4", "two", "features/a.feature:3", "one")))
                .isEqualTo(ScenarioDigests.digest(features));
        assertThat(ScenarioDigests.digest(Map.of("features/a.feature:3", "one", "features/a.feature:9", "three")))
                .isNotEqualTo(ScenarioDigests.digest(features));
    }

    @Test
    void the_build_packs_what_its_sources_play() {
        HarnessInfo harness = HarnessInfo.current("1.0.0");

        assertThat(harness.suite()).isEqualTo(SuiteDigest.digest(ROOT));
        assertThat(score(SuiteDigest.digest(ROOT)).isOf(harness)).isTrue();
        assertThat(score("another").isOf(harness)).isFalse();
        assertThat(score(null).isOf(harness)).isFalse();
    }

    private static SelfCheckScore score(String suite) {
        return new SelfCheckScore("f00d", suite, 1, 1, Map.of());
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
