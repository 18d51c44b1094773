package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioDigestsTest {
    private static final String FEATURE = """
            Feature: Email
              @KEEP-EMAIL
              Rule: An email address is kept
                Background:
                  Given somebody with
                    | email | jess@example.com |
                Scenario: The first stays
                  When somebody calls
                Scenario Outline: The <n>th stays
                  When somebody calls <n> times
                  Examples:
                    | n |
                    | 2 |
                    | 3 |
            """;

    @Test
    void digests_each_scenario_and_each_row_at_its_line() {
        assertThat(digests(FEATURE)).containsOnlyKeys("a.feature:7", "a.feature:13", "a.feature:14");
        assertThat(Set.copyOf(digests(FEATURE).values())).hasSize(3);
    }

    @Test
    void ignores_names_comments_and_lines() {
        String other = FEATURE.replace("The first stays", "Another name")
                .replace("An email address is kept", "Another rule")
                .replace("Feature: Email", "# a comment\nFeature: Another")
                .replace("The <n>th", "Row <n>")
                .replace("When somebody calls\n", "When   somebody calls\n");

        assertThat(digests(other).values())
                .containsExactlyInAnyOrderElementsOf(digests(FEATURE).values());
    }

    @Test
    void sees_every_change_of_what_a_scenario_does() {
        assertThat(digest("calls\n", "calls twice\n")).isNotEqualTo(digest("", ""));
        assertThat(digest("jess@", "ann@")).isNotEqualTo(digest("", ""));
        assertThat(digest("@KEEP-EMAIL", "@KEEP-PHONE")).isNotEqualTo(digest("", ""));
    }

    @Test
    void numbers_equal_scenarios() {
        Map<String, String> digests = ScenarioDigests.of(Map.of("a.feature", FEATURE, "b.feature", FEATURE));

        assertThat(digests.get("b.feature:7")).isEqualTo(digests.get("a.feature:7") + "-2");
    }

    @Test
    void digests_every_built_in_scenario() {
        assertThat(ScenarioDigests.builtIn().keySet())
                .hasSize(BuiltInScenarios.all().size())
                .allMatch(place -> place.matches("features/.*\\.feature:[0-9]+"));
        assertThat(ScenarioDigests.builtIn().values()).doesNotHaveDuplicates();
    }

    private static String digest(String part, String other) {
        String feature = part.isEmpty() ? FEATURE : FEATURE.replace(part, other);
        return String.valueOf(digests(feature).get("a.feature:7"));
    }

    private static Map<String, String> digests(String feature) {
        return ScenarioDigests.of(Map.of("a.feature", feature));
    }
}
