package io.identifycompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.identifycompliance.cli.Distribution;
import io.identifycompliance.client.JdkServer;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each shell line of the guide's files for pipelines, run as it stands. What is not here stands in: Maven "builds" the
 * tool by putting a launcher where it builds it, which runs a few scenarios in place of all; and GitHub's command line
 * notes what it was asked.
 */
@OneIn
class PipelineLinesIT {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path work;
    private ReferenceServer target;

    @BeforeEach
    void prepare() throws Exception {
        work = Files.createDirectories(folder.resolve("work"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path launcher = executable(folder.resolve("launcher"), String.format(Locale.ROOT, """
                #!/bin/sh
                case $1 in
                  verify) exec "%1$s" "$@" --tags @FIND-BY-ONE --settle 0 --only-reports \\
                    compliance.json,compliance.md,exchanges.jsonl,run.json,junit.xml,badge.svg ;;
                  *) exec "%1$s" "$@" ;;
                esac
                """, Distribution.COMMAND));
        executable(bin.resolve("mvn"), String.format(Locale.ROOT, """
                #!/bin/sh
                [ "$*" = "-B -q -f tool/pom.xml -DskipTests package" ] && [ -f tool/pom.xml ] || exit 1
                mkdir -p tool/target/identify-compliance/bin
                cp %s tool/target/identify-compliance/bin/identify-compliance
                """, launcher));
        executable(bin.resolve("gh"), String.format(Locale.ROOT, """
                #!/bin/sh
                while [ $# -gt 1 ]; do
                  [ "$1" = --body-file ] && [ ! -s "$2" ] && exit 1
                  printf '%%s ' "$1" >> %1$s; shift
                done
                echo "$1" >> %1$s
                """, folder.resolve("asked")));
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Files.writeString(repository.resolve("pom.xml"), "<project/>");
        assertThat(sh(
                        "cd " + repository + " && git init -q && git add . && git -c user.name=a -c user.email=a@b"
                                + " commit -q -m a && git tag v1.0.0",
                        Map.of()))
                .isZero();
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        environment.put("TOOL_REPOSITORY", "file://" + repository);
        environment.put("TOOL_VERSION", "v1.0.0");
        environment.put("IDENTIFY_PUBLIC_KEY", ReferenceOptions.defaults().publicKey());
        environment.put("IDENTIFY_PRIVATE_KEY", ReferenceOptions.defaults().privateKey());
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
        environment.put("GITHUB_REPOSITORY", "OWNER/REPOSITORY");
        environment.put("REPOSITORY", "OWNER/REPOSITORY");
        environment.put("NUMBER", "7");
        environment.put("CHANGE_ID", "7");
    }

    @AfterEach
    void stop() {
        target.close();
    }

    @Test
    @Tag("nightly")
    void github_is_green_for_a_right_pull_request() throws Exception {
        start(Set.of());
        assertThat(run(PipelineFiles.githubCommands("pull-request"))).containsExactly(0, 0, 0, 0);
        assertThat(folder.resolve("asked"))
                .content()
                .isEqualTo("pr comment 7 --repo OWNER/REPOSITORY --edit-last --create-if-none --body-file"
                        + " reports/compliance.md\n");
        assertThat(folder.resolve("summary")).content().contains("Nothing found by ", " this selection catches ");
    }

    @Test
    void github_is_red_for_a_wrong_pull_request() throws Exception {
        start(Set.of("one-first-of-two"));
        assertThat(run(PipelineFiles.githubCommands("pull-request"))).containsExactly(0, 1, 0, 0);
        assertThat(work.resolve("reports/junit.xml")).content().contains("<failure");
        assertThat(work.resolve("reports/badge.svg")).content().contains("not compliant");
    }

    @Test
    @Tag("nightly")
    void github_judges_in_shards() throws Exception {
        start(Set.of());
        shards(PipelineFiles.githubCommands("shard"), "SHARD", 0);
        assertThat(run(PipelineFiles.githubCommands("verdict"))).containsExactly(0, 0, 0);
    }

    @Test
    @Tag("nightly")
    void gitlab_comments_on_the_merge_request_and_publishes_pages() throws Exception {
        start(Set.of());
        List<String> comments = new ArrayList<>();
        HttpServer gitlab = JdkServer.create();
        gitlab.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            comments.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN") + " "
                    + URLDecoder.decode(body, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        gitlab.start();
        environment.put(
                "CI_API_V4_URL", "http://127.0.0.1:" + gitlab.getAddress().getPort() + "/api/v4");
        environment.put("CI_PROJECT_ID", "12");
        environment.put("CI_MERGE_REQUEST_IID", "34");
        environment.put("CI_NODE_TOTAL", "4");
        environment.put("GITLAB_TOKEN", "token");
        try {
            assertThat(run(gitlabJob("merge-request"))).containsOnly(0);
            assertThat(comments)
                    .singleElement()
                    .asString()
                    .startsWith("/api/v4/projects/12/merge_requests/34/notes token body=#");
            clean();
            shards(gitlabJob("shard"), "CI_NODE_INDEX", 0);
            assertThat(run(gitlabJob("verdict"))).containsOnly(0);
            assertThat(run(gitlabJob("pages"))).containsOnly(0);
            assertThat(work.resolve("public/badge.svg")).exists();
        } finally {
            gitlab.stop(0);
        }
    }

    @Test
    @Tag("nightly")
    void jenkins_runs_its_commands_one_after_the_other() throws Exception {
        start(Set.of());
        List<String> commands = PipelineFiles.jenkinsCommands();
        environment.put("SHARD", "1");
        List<Integer> codes = run(commands);

        // One shard of four is not the whole.
        assertThat(codes).hasSize(8);
        assertThat(codes.get(6)).isNotZero();
        codes.remove(6);
        assertThat(codes).containsOnly(0);
        for (String shard : List.of("2", "3", "4")) {
            environment.put("SHARD", shard);
            assertThat(run(List.of(commands.get(5)))).containsExactly(0);
        }
        assertThat(run(commands.subList(6, 8))).containsExactly(0, 0);
    }

    private void start(Set<String> faults) {
        target = ReferenceServer.start(ReferenceOptions.defaults().withFaults(faults));
        environment.put("TARGET", target.root().toString());
    }

    private static List<String> gitlabJob(String job) throws IOException {
        List<String> all = new ArrayList<>();
        for (String key : List.of("before_script", "script", "after_script")) {
            all.addAll(PipelineFiles.gitlabCommands(job, key));
        }
        return all;
    }

    /** Each shard starts from an empty folder, apart from the reports that are handed on; then the next job, too. */
    private void shards(List<String> commands, String variable, int code) throws Exception {
        for (int shard = 1; shard <= 4; shard++) {
            clear("tool");
            environment.put(variable, Integer.toString(shard));
            assertThat(run(commands)).containsOnly(code);
        }
        clear("tool");
        clear("reports");
    }

    private void clean() throws Exception {
        assertThat(sh("rm -rf tool reports shard-*", Map.of())).isZero();
    }

    private void clear(String name) throws Exception {
        assertThat(sh("rm -rf " + name, Map.of())).isZero();
    }

    private List<Integer> run(List<String> commands) throws Exception {
        List<Integer> codes = new ArrayList<>();
        for (String command : commands) {
            codes.add(sh(command, environment));
        }
        return codes;
    }

    private int sh(String command, Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command).isTrue();
        return process.exitValue();
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
