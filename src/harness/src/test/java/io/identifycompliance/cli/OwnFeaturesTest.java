package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.engine.DryRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a feature file of the user's own is reported with its place, before the target is called. */
class OwnFeaturesTest {
    private static final String SCENARIO = """
            Scenario: One
              Given Jessica has a profile with:
                | email | old.me@yahoo.com |
              Then Jessica has:
                | email | old.me@yahoo.com |
            """;

    @TempDir
    Path folder;

    @Test
    void names_a_step_that_nobody_knows_and_the_nearest() throws IOException {
        Path file = feature("""
                Feature: Our own

                  @KEEP-EMAIL
                  Rule: Ours

                    Scenario: A slip
                      Given Jessica has a profile with:
                        | email | old.me@yahoo.com |
                      When the moon is full

                    Scenario: Another
                      Given Jessica has a profil with:
                        | email | old.me@yahoo.com |
                      Then Jessica stil has:
                        | email | old.me@yahoo.com |
                """);

        assertThat(refused()).isEqualToIgnoringNewLines(String.format(Locale.ROOT, """
                %1$s:9: there is no step "When the moon is full".
                %1$s:12: there is no step "Given Jessica has a profil with:". \
                Did you mean {name} has a profile with:?
                %1$s:14: there is no step "Then Jessica stil has:". Did you mean {name} still has:?
                """, file));
    }

    @Test
    void names_what_is_not_gherkin() throws IOException {
        Path file = feature("""
                Feature: Our own
                  Scenario: A slip
                    Given Jessica has a profile with:
                    whatever that is
                """);

        assertThat(refused()).startsWith(file + ":4: this is not Gherkin: \"whatever that is\" cannot stand here.");
    }

    @ParameterizedTest
    @CsvSource({"Scenari, Scenario", "Scenarios Outline, Scenario Outline", "Sceanrio, Scenario"})
    void names_a_misspelled_keyword_even_where_free_text_may_stand(String wrong, String right) throws IOException {
        Path file = feature("Feature: Ours\n" + SCENARIO + "\n" + SCENARIO.replace("Scenario", wrong));

        assertThat(refused())
                .startsWith(file + ":8: this is not Gherkin: ")
                .contains(" Did you mean " + right.split(" ")[0]);

        Path atTheTop = feature("Feature: Ours\n" + SCENARIO.replace("Scenario", wrong));

        assertThat(refused())
                .contains(atTheTop + ":2: \"" + wrong + ": One\" does not begin with a keyword. Did you mean " + right
                        + ":?");
    }

    @ParameterizedTest
    @CsvSource({"Scenario One, Scenario", "Scenario Outline One, Scenario Outline", "Scenario, Scenario"})
    void names_the_keyword_of_a_heading_without_its_colon(String wrong, String right) throws IOException {
        Path file = feature("Feature: Ours\n" + SCENARIO + "\n" + SCENARIO.replace("Scenario: One", wrong));

        assertThat(refused().strip())
                .startsWith(file + ":8: this is not Gherkin: \"" + wrong + "\" cannot stand here. Did you mean " + right
                        + ":?");

        Path atTheTop = feature("Feature: Ours\n\n" + SCENARIO.replace("Scenario: One", wrong));

        assertThat(refused())
                .contains(
                        atTheTop + ":3: \"" + wrong + "\" does not begin with a keyword. Did you mean " + right + ":?");
    }

    @ParameterizedTest
    @CsvSource({
        "@KEEP-EMIAL, ' Did you mean KEEP-EMAIL?'",
        "@FNID, ' Did you mean FIND?'",
        "@keep-email, ' Did you mean KEEP-EMAIL?'",
        "@LOYALTY, ''"
    })
    void names_a_tag_that_is_declared_nowhere_and_the_nearest(String tag, String nearest) throws IOException {
        Path file = feature("Feature: Ours\n\n" + tag + " @free\nRule: Ours\n" + SCENARIO);

        assertThat(refused().strip())
                .isEqualTo(file + ":3: " + tag + " is not a requirement." + nearest + " Declare your own in a"
                        + " requirements.yaml at the top of the folder that --features names.");
    }

    @ParameterizedTest
    @CsvSource({
        "externl ID, external ID",
        "e-mail, email",
        "phone_number, phone number",
        "Email, email",
    })
    void names_a_field_that_nearly_is_an_identifier(String field, String nearest) throws IOException {
        Path file = feature("Feature: Ours\n" + SCENARIO.replaceFirst("\\| email", "| city | Boston |\n | " + field));

        assertThat(refused().strip())
                .isEqualTo(file + ":5: \"" + field + "\" is not an identifier. Did you mean " + nearest
                        + "? If it is a property, write \"custom " + field + "\".");
    }

    @Test
    void names_a_parameter_that_the_examples_have_no_column_for() throws IOException {
        Path file = feature("""
                Feature: Ours
                  @KEEP-EMAIL
                  Rule: Kept
                    Scenario Outline: The <city> stays
                      Given Jessica has a profile with:
                        | email | <emial>   |
                        | city  | <elsewhere> |
                      Then Jessica has:
                        | email | <email> |
                      Examples:
                        | city   | email            |
                        | Boston | old.me@yahoo.com |
                      Examples:
                        | email            |
                        | old.me@yahoo.com |
                """);

        assertThat(refused()).isEqualToIgnoringNewLines(String.format(Locale.ROOT, """
                %1$s:4: the examples have no column <city>.
                %1$s:6: the examples have no column <emial>. Did you mean email?
                %1$s:7: the examples have no column <elsewhere>.
                """, file));
    }

    @ParameterizedTest
    @CsvSource({"Givn, Given", "Gievn, Given", "given, Given"})
    void names_a_first_step_that_would_be_taken_for_text(String wrong, String right) throws IOException {
        Path file = feature("Feature: Ours\n" + SCENARIO.replace("Given", wrong));

        assertThat(refused())
                .startsWith(file + ":3: \"" + wrong + " Jessica has a profile with:\" does not begin with a keyword."
                        + " Did you mean " + right + "?");
    }

    @Test
    void names_a_row_that_belongs_to_no_step() throws IOException {
        Path file =
                feature("Feature: Ours\n" + SCENARIO.replace("Given Jessica has a profile with:", "Somebody exists."));

        assertThat(refused()).startsWith(file + ":4: this row belongs to no step.");
    }

    @Test
    void leaves_text_below_a_scenario_alone() throws IOException {
        feature(
                "Feature: Ours\n  Scenario: One\n  The reason is this: she moved.\n  The reasons are these:\n  Then there was more.\n");

        assertThat(refused())
                .contains("there is no step \"Then there was more.\"")
                .doesNotContain(":3:");
    }

    @Test
    void names_somebody_who_has_no_profile_yet() throws IOException {
        Path file = feature("Feature: Ours\n" + SCENARIO.replace("Then Jessica has", "Then Jesica still has")
                + SCENARIO.replace("Given Jessica has a profile with", "When Identify receives"));

        assertThat(refused()).isEqualToIgnoringNewLines(String.format(Locale.ROOT, """
                %1$s:5: Jesica has no profile yet: begin with "Given Jesica has a profile with:". Did you mean Jessica?
                %1$s:10: Jessica has no profile yet: begin with "Given Jessica has a profile with:".
                """, file));
    }

    @Test
    void wants_scenarios_in_the_folder() throws IOException {
        Files.createDirectories(folder.resolve("own"));

        assertThat(refused().strip()).isEqualTo(folder.resolve("own") + ": no scenario in this folder.");
    }

    @Test
    void wants_files_in_utf_8() throws IOException {
        Path file = feature("");
        Files.write(file, "Feature: M\u00fcnchen\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused().strip()).isEqualTo(file + ":1: it is not in UTF-8. Save it in that encoding.");
    }

    @Test
    void wants_scenarios_in_each_feature_and_rule() throws IOException {
        Path file = feature("Feature: Ours\n\n  Words.\n\n  Rule: Empty\n\n  Rule: Full\n" + SCENARIO);
        Path other = Files.writeString(folder.resolve("own/z.feature"), "# none\nFeature: Nothing\n");
        Path empty = Files.writeString(folder.resolve("own/zz.feature"), "# nothing at all\n");

        assertThat(refused()).isEqualToIgnoringNewLines(String.format(Locale.ROOT, """
                %s:5: the rule "Empty" has no scenario.
                %s:2: the feature "Nothing" has no scenario.
                %s:1: no feature in it.
                """, file, other, empty));
    }

    @Test
    void wants_steps_and_rows() throws IOException {
        Path file = feature("""
                Feature: Ours
                  Scenario: Empty
                  Scenario Outline: No examples
                    Then nobody is found by email "<email>"
                  Scenario Outline: No row
                    Then nobody is found by email "<email>"
                    Examples: None
                      | email |
                    Examples: One
                      | email         |
                      | a@example.com |
                    Examples:
                """);

        assertThat(refused()).isEqualToIgnoringNewLines(String.format(Locale.ROOT, """
                %1$s:2: the scenario "Empty" has no step.
                %1$s:3: the outline "No examples" has no examples.
                %1$s:7: these examples of "No row" have no row.
                %1$s:12: these examples of "No row" have no row.
                """, file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When Identify receives:\n | email | new.me@yahoo.com |",
                "Then it is observed as FIND what the answer is",
                "Then Robert has a profile with:\n | email | robert@yahoo.com |"
            })
    void wants_a_step_that_checks_whatever_its_keyword(String step) throws IOException {
        Path file = feature("""
                Feature: Ours
                  @FIND
                  Rule: Ours
                    Scenario: Unchecked
                      Given Jessica has a profile with:
                        | email | old.me@yahoo.com |
                """ + step + "\n");

        assertThat(refused().strip())
                .isEqualTo(file + ":4: the scenario \"Unchecked\" checks nothing: none of its steps compares what the"
                        + " target did with the contract.");
    }

    @Test
    void wants_something_below_a_step_that_ends_with_a_colon() throws IOException {
        Path file = feature("""
                Feature: Ours
                  Scenario: One
                    Given Jessica has a profile with:
                      | email | old.me@yahoo.com |
                    Then Jessica has:
                    And Jessica still has:
                      | |
                    And nobody is found by email "a@example.com"
                      | email |
                """);

        assertThat(refused()).isEqualToIgnoringNewLines(String.format(Locale.ROOT, """
                %1$s:5: the step ends with a colon, and nothing is below it.
                %1$s:7: the table is empty.
                %1$s:8: the step takes nothing below it.
                """, file));
    }

    @Test
    void judges_own_requirements_by_the_level_that_they_declare() throws IOException {
        requirements("""
                requirements:
                  - id: OUR-POINTS
                    level: hardening
                    statement: Points are kept.
                """);
        feature("Feature: Ours\n@OUR-POINTS\nRule: Ours\n" + SCENARIO);

        InProcess run = verify("--tags", "@OUR-POINTS", InProcess.ONLY_REPORTS, InProcess.STORED);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("OUR-POINTS");
        assertThat(run.report().findValuesAsText("statement")).contains("Points are kept.");
        InProcess again = InProcess.run(
                folder.resolve("reports"), "recheck", folder.resolve("reports").toString());
        assertThat(again.exitCode()).as(again.output()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "- {level: core, statement: S}                     ! 2: a requirement needs \"id\".",
                "- {id: OUR-A, statement: S}                       ! 2: a requirement needs \"level\".",
                "- {id: OUR-A, level: core}                        ! 2: a requirement needs \"statement\".",
                "- {id: OUR-A, level: cor, statement: S}           ! 2: there is no level cor: it is one of core, wire,"
                        + " hardening, open. Did you mean core?",
                "- {id: our-a, level: core, statement: S}          ! 2: our-a cannot be an id. Use capital letters,"
                        + " digits and hyphens, as in OUR-POINTS.",
                "- {id: FIND, level: core, statement: S}           ! 2: FIND is a built-in requirement. Choose another id.",
                "- {id: OUR-A, level: core, statment: S}           ! 2: a requirement has no \"statment\". Did you mean"
                        + " statement?",
            })
    void names_what_is_wrong_with_an_own_requirement(String entry, String message) throws IOException {
        Path file = requirements("requirements:\n  " + entry + "\n");
        feature("Feature: Ours\n" + SCENARIO);

        assertThat(refused()).startsWith(file + ":" + message.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email        | (emtpy)           | is not a placeholder. Did you mean (empty)? ... (just (emtpy))",
                "phone number | (none )           | is not a placeholder. Did you mean (none)? ... (just (none ))",
                "external ID  | (Jessica)         | is not a placeholder. ... (just (Jessica))",
                "email        | (of this run)     | does not stand for an identifier here. ... (just (of this run))",
                "email        | (removed)         | does not stand for an identifier here. ... (just (removed))",
                "email        | (the email a@b.c without its frist character) | is not a placeholder. Did you mean"
                        + " (the IDENTIFIER VALUE without its first character)?"
                        + " ... (just (the email a@b.c without its frist character))",
                "city         | (of this rnu)     | is not a placeholder. Did you mean (of this run)?"
                        + " ... \"(of this rnu)\", with its quotation marks",
                "points       | (empty)           | does not stand for a property here."
                        + " ... \"(empty)\", with its quotation marks",
                "points       | (a string of ten characters) | is not a placeholder. Did you mean (a string of N"
                        + " characters)? ... \"(a string of ten characters)\", with its quotation marks",
            })
    void names_a_placeholder_that_does_not_exist_and_the_nearest(String field, String cell, String problem)
            throws IOException {
        Path file = feature("Feature: Ours\n"
                + SCENARIO.replace(
                        "  Then", "  When Identify receives:\n    | " + field + " | " + cell + " |\n  Then"));

        assertThat(refused().strip())
                .isEqualTo(
                        file + ":6: " + cell + " " + problem.replace("...", "To send that text itself, write") + ".");
    }

    @Test
    void names_such_placeholders_in_examples_steps_tables_with_a_head_and_payloads() throws IOException {
        Path file = feature("""
                Feature: Ours
                  Scenario Outline: One
                    Given Jessica has a profile with:
                      | external ID | 1468    |
                      | email       | <email> |
                    When these calls are made at once:
                      | external ID | email       |
                      | 1468        | (a new noe) |
                    And Identify receives, as "JSON", the payload:
                      \"\"\"
                      {"token": "<pulic key>", "text": "<b>bold</b> <a href='x'>",
                       "properties": {"$email": "<e-mail old.me@yahoo.com>", "$id": "<external ID 1468>",
                       "first": "<person ID Jessica>", "second": "<person id Jessica>"}}
                      \"\"\"
                    Then nobody is found by email "(the nwe one)"

                    Examples:
                      | email |
                      | (emty) |
                """);

        assertThat(refused()).isEqualToIgnoringNewLines(String.format(Locale.ROOT, """
                %1$s:5: (emty) is not a placeholder. Did you mean (empty)? To send that text itself, write (just (emty)).
                %1$s:8: (a new noe) is not a placeholder. Did you mean (a new one)? \
                To send that text itself, write (just (a new noe)).
                %1$s:11: <pulic key> is not a placeholder. Did you mean <public key>?
                %1$s:12: <e-mail old.me@yahoo.com> is not a placeholder. Did you mean <email old.me@yahoo.com>?
                %1$s:13: <person id Jessica> is not a placeholder. Did you mean <person ID Jessica>?
                %1$s:15: (the nwe one) is not a placeholder. Did you mean (the new one)? \
                To send that text itself, write (just (the nwe one)).
                """, file));
    }

    @Test
    void takes_text_in_parentheses_where_it_is_meant() throws IOException {
        feature("""
                Feature: Ours
                  Scenario: One
                    Given Jessica has a profile with:
                      | external ID | (just (x))    |
                      | email       | a(b)@c.com    |
                      | city        | "(empty)"     |
                      | title       | Boss (acting) |
                    Then Jessica has:
                      | city  | "(empty)"     |
                      | title | Boss (acting) |
                """);

        assertThat(DryRun.slips(List.of(folder.resolve("own")))).isEmpty();
    }

    @Test
    void finds_no_mistake_in_the_built_in_features() {
        assertThat(DryRun.slips(List.of(Path.of("features")))).isEmpty();
    }

    @Test
    void explains_a_tag_expression_that_is_none() throws IOException {
        InProcess run = InProcess.verify(folder.resolve("reports"), "--tags", "@KEEP-EMAIL and and");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).startsWith("--tags ").doesNotContain("\tat ");
    }

    private Path feature(String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        return Files.writeString(own.resolve("ours.feature"), text);
    }

    private Path requirements(String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        return Files.writeString(own.resolve("requirements.yaml"), text);
    }

    private String refused() throws IOException {
        InProcess run = verify();
        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).doesNotContain("\tat ");
        return run.output();
    }

    private InProcess verify(String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--features", folder.resolve("own").toString(), "--settle", "0"));
        arguments.addAll(List.of(more));
        return InProcess.verify(folder.resolve("reports"), arguments.toArray(String[]::new));
    }
}
