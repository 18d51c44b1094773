package io.identifycompliance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import groovy.lang.GroovyShell;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The files for pipelines have the structure that their systems read. */
class PipelineFilesTest {
    private static final Set<String> GITHUB_STEP = Set.of("name", "uses", "with", "run", "if", "env");
    private static final Pattern REPORTS = Pattern.compile("--reports \"([^\"]+)\"");
    private static final Set<String> GITLAB_JOB = Set.of(
            "extends",
            "stage",
            "image",
            "rules",
            "needs",
            "parallel",
            "before_script",
            "script",
            "after_script",
            "artifacts");

    @Test
    void the_workflow_of_github_has_jobs_of_steps() throws IOException {
        JsonNode workflow = PipelineFiles.github();
        assertThat(names(workflow)).containsExactly("name", "on", "permissions", "env", "jobs");
        assertThat(names(workflow.path("on"))).contains("pull_request", "schedule");
        assertThat(workflow.at("/on/schedule/0/cron").textValue()).matches("\\S+( \\S+){4}");
        for (String name : names(workflow.path("jobs"))) {
            JsonNode job = workflow.at("/jobs/" + name);
            assertThat(job.path("runs-on").isTextual()).as(name).isTrue();
            if (job.has("needs")) {
                assertThat(names(workflow.path("jobs")))
                        .contains(job.path("needs").textValue());
            }
            assertThat(job.path("steps")).as(name).isNotEmpty();
            for (JsonNode step : job.path("steps")) {
                assertThat(GITHUB_STEP).as(step.toString()).containsAll(names(step));
                assertThat(step.has("uses")).as(step.toString()).isNotEqualTo(step.has("run"));
                assertThat(step.path("uses").asText("a/b@v1")).matches("[\\w-]+/[\\w-]+@v\\d+");
                // What an expression stands for is put in before a shell reads it: an injection, were it from outside.
                assertThat(step.path("run").asText()).doesNotContain("${{");
            }
        }
    }

    @Test
    void the_reports_are_kept_whatever_the_verdict() throws IOException {
        for (JsonNode job : PipelineFiles.github().path("jobs")) {
            boolean judged = false;
            for (JsonNode step : job.path("steps")) {
                if (judged) {
                    assertThat(step.path("if").asText()).as(step.toString()).isEqualTo("always()");
                }
                judged |= step.path("run").asText().matches("(?s).*identify-compliance (verify|merge) .*");
            }
            assertThat(judged).isTrue();
        }
        JsonNode gitlab = PipelineFiles.gitlab();
        for (String name : List.of("merge-request", "shard", "verdict")) {
            assertThat(gitlab.at("/" + name + "/artifacts/when").textValue()).isEqualTo("always");
        }
    }

    @Test
    void the_pipeline_of_gitlab_has_jobs_in_stages() throws IOException {
        JsonNode file = PipelineFiles.gitlab();
        List<String> stages = new ArrayList<>();
        file.path("stages").forEach(stage -> stages.add(stage.textValue()));
        for (String name : names(file)) {
            JsonNode job = file.path(name);
            if (Set.of("stages", "variables").contains(name)) {
                continue;
            }
            assertThat(GITLAB_JOB).as(name).containsAll(names(job));
            if (name.startsWith(".")) {
                continue;
            }
            assertThat(stages).contains(job.path("stage").textValue());
            assertThat(job.path("script")).as(name).isNotEmpty().allMatch(JsonNode::isTextual);
            assertThat(job.path("after_script")).as(name).allMatch(JsonNode::isTextual);
            assertThat(names(file)).contains(job.path("extends").asText("stages"));
            job.path("needs").forEach(needed -> assertThat(names(file)).contains(needed.textValue()));
            job.path("rules")
                    .forEach(rule -> assertThat(rule.path("if").isTextual()).isTrue());
        }
    }

    @Test
    void the_jenkinsfile_is_groovy_and_declares_a_pipeline() throws IOException {
        String file = PipelineFiles.jenkins();
        assertThat(new GroovyShell().parse(file)).isNotNull();
        assertThat(file)
                .contains("pipeline {", "agent any", "stages {", "junit 'reports/junit.xml'", "archiveArtifacts");
        // Every command stands in single quotes, where Groovy fills in nothing.
        assertThat(file.lines().filter(line -> line.contains("sh "))).hasSameSizeAs(PipelineFiles.jenkinsCommands());
    }

    @Test
    void all_three_judge_in_the_same_way() throws IOException {
        Set<String> commands = new TreeSet<>();
        for (String job : names(PipelineFiles.github().path("jobs"))) {
            commands.addAll(PipelineFiles.githubCommands(job));
        }
        for (String job : List.of("merge-request", "shard", "verdict")) {
            commands.addAll(PipelineFiles.gitlabCommands(job, "script"));
        }
        commands.addAll(PipelineFiles.jenkinsCommands());

        Stream<String> judging = commands.stream()
                .filter(command -> command.startsWith("tool/"))
                .map(command -> command.replace("$CI_NODE_INDEX", "$SHARD").replace("$CI_NODE_TOTAL", "4"));
        assertThat(judging.distinct()).hasSize(3);
        assertThat(Files.readString(PipelineFiles.GUIDE)).contains("`TOOL_VERSION`");
    }

    @Test
    void what_is_kept_is_what_the_commands_write() throws IOException {
        for (String name : names(PipelineFiles.github().path("jobs"))) {
            String written = writtenBy(PipelineFiles.githubCommands(name));
            for (JsonNode step : PipelineFiles.github().at("/jobs/" + name + "/steps")) {
                if (step.path("uses").asText().contains("/upload-")) {
                    assertThat(step.at("/with/path").asText().replace("${{ matrix.number }}", "$SHARD"))
                            .as(step.toString())
                            .isEqualTo(written);
                }
            }
        }
        for (String name : List.of("merge-request", "shard", "verdict")) {
            String written =
                    writtenBy(PipelineFiles.gitlabCommands(name, "script")).replace("$CI_NODE_INDEX", "*");
            JsonNode kept = PipelineFiles.gitlab().at("/" + name + "/artifacts");
            assertThat(kept.at("/paths/0").textValue()).isEqualTo(written + "/");
            assertThat(kept.at("/reports/junit").asText("reports/junit.xml")).isEqualTo("reports/junit.xml");
        }
        assertThat(PipelineFiles.gitlab().at("/pages/artifacts/paths/0").textValue())
                .isEqualTo("public");
        assertThat(PipelineFiles.jenkins())
                .contains("junit 'reports/junit.xml'", "archiveArtifacts artifacts: 'reports/**'");
    }

    /** The folder that the tool writes its reports to. */
    private static String writtenBy(List<String> commands) {
        return commands.stream()
                .flatMap(command -> REPORTS.matcher(command).results())
                .map(option -> option.group(1))
                .findFirst()
                .orElse("reports");
    }

    private static List<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
