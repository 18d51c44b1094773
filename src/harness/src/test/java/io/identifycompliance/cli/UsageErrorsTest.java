package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's mistake is reported before any call: exit code 2, the option, what is wrong, and what to do. */
class UsageErrorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --target=",
                "verify --tags=",
                "verify --settle=",
                "verify --public-key=",
                "verify --waivers=",
                "verify --header=",
                "verify --reports=",
                "serve --port=",
                "serve --variant=",
                "self-check --fault=",
                "self-check --seed=",
                "compare a b --markdown=",
                "merge a b --waivers=",
                "explore --max-time=",
                "clean-up a --rate="
            })
    void refuses_an_empty_value_of_any_option(String command) throws IOException {
        String option = command.replaceAll(".*(--[a-z-]+)=$", "$1");

        assertThat(refused(command.split(" ")))
                .startsWith(option + " is empty. Give it a value, or leave the option out.")
                .doesNotContain("Usage:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "verify --max-requests 20; --max-requests is too small: 20. Calibration and one scenario need at least",
                "verify --max-requests none; --max-requests is not a whole number",
                "verify --max-requests 3000000000; --max-requests cannot be 3000000000. Give a number from 1 to 2147483647.",
                "verify --settle 99999999999999m; --settle is longer than a day",
                "verify --processing-timeout 1441m; --processing-timeout is longer than a day",
                "compare reports; STATEMENT must be given at least 2 times.",
                "verify --smoke --shard 1/2; --shard cannot be combined with --max-requests or --smoke",
                "verify --max-requests 900 --shard 1/2; --shard cannot be combined with --max-requests or --smoke"
            })
    void refuses_a_limit_that_makes_no_sense(String command, String message) throws IOException {
        assertThat(refused(command.split(" "))).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "localhost:8080; \"localhost:8080\" has no scheme. Try http://localhost:8080.",
                "ftp://example.com; has the scheme ftp. Use http or https.",
                "http://; is not a URL",
                "http://me:secret@example.com; contains a user name or password.",
                "http://example.com/?a=b; has a query",
                "Reference; Did you mean reference"
            })
    void explains_what_is_wrong_with_a_target(String target, String message) throws IOException {
        assertThat(refused("verify", "--target", target))
                .startsWith("--target ")
                .contains(message)
                .doesNotContain("secret@");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "verify|--tags|@KEEP-PHONE or KEEP-EMAIL; Did you mean @KEEP-EMAIL?",
                "verify|--tags|not KEEP-ID; Did you mean @KEEP-ID?",
                "verify|--tags|@FNID; Did you mean @FIND?",
                "self-check|--tags|@CREAT; Did you mean @CREATE?",
                "verify|--level|core,hardning; Did you mean hardening?",
                "verify|--wire|revison; Did you mean revision?",
                "self-check|--wire|2202; Did you mean 2022?",
                "serve|--fault|keep-email-last-win; Did you mean keep-email-last-wins?",
                "self-check|--fault|keep-email-last-win; Did you mean keep-email-last-wins?",
                "verify|--setle|0; Did you mean --settle?"
            })
    void suggests_the_nearest_name(String command, String question) throws IOException {
        assertThat(refused(command.split("\\|"))).contains(question).doesNotContain("Usage:", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "verify|pk_live_1a2b3c; Argument 1 of verify is not expected here.",
                "verify|--tags|@FIND|@FIND|pk_live_1a2b3c; Argument 3 of verify is not expected here.",
                "verify|-pk_live_1a2b3c; Argument 1 of verify is not an option of this command.",
                "recheck|reports|pk_live_1a2b3c; Argument 2 of recheck is not expected here.",
                "pk_live_1a2b3c; Argument 1 is not a command.",
                "help|pk_live_1a2b3c; Argument 1 of help is not a command.",
                "verify|--private-kye=pk_live_1a2b3c; Did you mean --private-key?",
                "verify|--insecure=pk_live_1a2b3c; --insecure takes no value.",
                "serve|--log=pk_live_1a2b3c; --log takes no value.",
                "verfy; Did you mean verify?"
            })
    void repeats_no_word_that_may_be_a_secret(String command, String message) throws IOException {
        assertThat(refused(command.split("\\|"))).contains(message).doesNotContain("pk_live", "1a2b3c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "self-check|--explore|--tags|@FIND; --tags has no effect with --explore",
                "self-check|--explore|--full; --full has no effect with --explore",
                "self-check|--explore|--score|s.json; --score has no effect with --explore",
                "self-check|--seeds|2; What you gave has an effect only with --explore.",
                "self-check|--explore|--seeds|0; --seeds",
                "self-check|--explore|--max-requests|many; --max-requests"
            })
    void refuses_what_does_not_go_with_explore(String command, String message) throws IOException {
        assertThat(refused(command.split("\\|"))).contains(message);
    }

    @Test
    void suggests_the_nearest_id_in_files() throws IOException {
        Path declared =
                Files.writeString(folder.resolve("declared.yaml"), "GET-BASE46: Our gateway accepts POST only.\n");
        Path waivers = Files.writeString(
                folder.resolve("waivers.yaml"),
                "waivers:\n- requirement: KEEP-EMIAL\n  reason: r\n  owner: o\n  expires: 2999-01-01\n");

        assertThat(refused("verify", "--not-applicable", declared.toString())).contains("Did you mean GET-BASE64?");
        assertThat(refused("verify", "--waivers", waivers.toString())).contains("Did you mean KEEP-EMAIL?");
    }

    @Test
    void finds_before_the_run_that_reports_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Files.createDirectories(folder.resolve("taken/compliance.json"));

        assertThat(refused("verify", "--tags", "@FIND", "--reports", file.toString()))
                .startsWith("--reports cannot be used: ");
        assertThat(refused(
                        "verify",
                        "--tags",
                        "@FIND",
                        "--reports",
                        folder.resolve("taken").toString()))
                .contains("compliance.json is a folder where a file should be.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --tags @FIND --events",
                "compare STATEMENT STATEMENT --markdown",
                "compare STATEMENT STATEMENT --html",
                "self-check --fault create-again --tags @FIND --score"
            })
    void says_before_the_work_where_a_file_can_be_written(String command) throws IOException {
        Path statement = Files.writeString(folder.resolve("statement.json"), "{}");
        String[] words = command.replace("STATEMENT", statement.toString()).split(" ");
        String option = words[words.length - 1];
        Path absent = folder.resolve("absent");
        Path file = Files.writeString(folder.resolve("file"), "kept");

        assertThat(refused(with(words, folder)))
                .startsWith(option + " names " + folder + ", which is a folder. Name a file in it.");
        assertThat(refused(with(words, absent.resolve("x"))))
                .startsWith(option + " names " + absent.resolve("x") + ", but there is no folder " + absent
                        + ". Create it, or name a file in another one.");
        assertThat(refused(with(words, file.resolve("x")))).contains("but there is no folder " + file + ".");
        assertThat(absent).doesNotExist();
    }

    @Test
    void a_file_stays_as_it_is_if_the_command_does_no_work() throws IOException {
        Path text = Files.writeString(folder.resolve("x.md"), "# text");
        Path kept = Files.writeString(folder.resolve("kept.md"), "kept");
        Path fresh = folder.resolve("new.html");

        refused("compare", text.toString(), text.toString(), "--markdown", kept.toString(), "--html", fresh.toString());

        assertThat(kept).hasContent("kept");
        assertThat(fresh).doesNotExist();
    }

    @Test
    void refuses_what_no_run_left() throws IOException {
        Path text = Files.writeString(folder.resolve("x.md"), "# text");

        assertThat(refused("recheck", folder.toString())).doesNotContain("\tat ");
        assertThat(refused("compare", text.toString(), text.toString())).doesNotContain("\tat ");
        assertThat(refused("merge", folder.toString())).doesNotContain("\tat ");
        assertThat(refused(
                        "merge",
                        folder.toString(),
                        "--reports",
                        folder.resolve(".").toString()))
                .startsWith("--reports is the folder of a shard, which would be lost. Name another.");
        assertThat(refused("verify", "--ca-cert", text.toString())).startsWith("--ca-cert names ");
    }

    @Test
    void refuses_to_clean_up_where_nothing_was_judged() throws IOException {
        Files.writeString(folder.resolve("leftovers.json"), """
                {"runs":[{"run":"r1234567a","wire":"2022","target":"http://qa.example","started":"2026-01-01T00:00:00Z",
                "people":[{"id":"01A","identifiers":{"email":["ic-r1234567a-1.a@example.com"]}}]}]}
                """);
        String here = folder.toString();

        assertThat(refused("clean-up", here, "--private-key", "pk_12345678"))
                .startsWith("--target is missing: name the target that was judged.");
        assertThat(refused("clean-up", here, "--target", "http://qa.example")).startsWith("--private-key is missing.");
        assertThat(refused("clean-up", here, "--target", "http://shop.example", "--private-key", "pk_12345678"))
                .startsWith("--target is not a target of these runs. They were on http://qa.example.");
        assertThat(refused(
                        "clean-up", here, "--target", "http://qa.example/api/identify", "--private-key", "pk_12345678"))
                .startsWith("--target names an endpoint");
        assertThat(refused("clean-up", folder.resolve("absent").toString())).contains("does not exist");

        Files.writeString(folder.resolve("leftovers.json"), "people");
        assertThat(refused("clean-up", here, "--target", "http://qa.example", "--private-key", "pk_12345678"))
                .contains("leftovers.json is not a list of leftovers.");
        assertThat(refused(
                        "verify",
                        "--reports",
                        here,
                        "--target",
                        "http://127.0.0.1:1",
                        "--public-key",
                        "PUB",
                        "--private-key",
                        "pk_12345678"))
                .contains("leftovers.json is not a list of leftovers. Move it to another place.");
    }

    @Test
    void checks_the_options_of_a_dry_run() throws IOException {
        assertThat(refused("verify", "--dry-run", "--target", "http://qa.example"))
                .contains("a target needs both keys");
        assertThat(refused("verify", "--dry-run", "--tags", "@CREATE and @FIND-NOBODY"))
                .contains("No scenario is selected.");
    }

    @Test
    void says_that_a_port_is_in_use() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(refused("serve", "--port", port))
                    .startsWith("--port " + port + " is in use. Choose another, or 0 for any that is free.")
                    .doesNotContain("\tat ");
        }
    }

    private static String[] with(String[] words, Path last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last.toString();
        return all;
    }

    private String refused(String... command) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        InProcess run = InProcess.run(folder, all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.USAGE);
        return run.output();
    }
}
