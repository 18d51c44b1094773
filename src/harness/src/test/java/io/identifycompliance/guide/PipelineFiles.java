package io.identifycompliance.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files for pipelines that the guide shows, whole. */
final class PipelineFiles {
    static final Path GUIDE = Path.of("src/site/markdown/ci.md");

    private static final Pattern SH = Pattern.compile("\\bsh '([^'\n]*)'");

    private PipelineFiles() {}

    static JsonNode github() throws IOException {
        return new YAMLMapper().readTree(block("# .github/workflows/compliance.yml"));
    }

    static JsonNode gitlab() throws IOException {
        return new YAMLMapper().readTree(block("# .gitlab-ci.yml"));
    }

    static String jenkins() throws IOException {
        return block("// Jenkinsfile");
    }

    /** The commands of the Jenkinsfile in the order in which they stand. */
    static List<String> jenkinsCommands() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher sh = SH.matcher(jenkins());
        while (sh.find()) {
            commands.add(sh.group(1));
        }
        return commands;
    }

    /** The commands of a job of GitHub, one for each step that has any. */
    static List<String> githubCommands(String job) throws IOException {
        List<String> commands = new ArrayList<>();
        github().at("/jobs/" + job + "/steps").forEach(step -> {
            if (step.has("run")) {
                commands.add(step.get("run").textValue());
            }
        });
        return commands;
    }

    /** The commands of a job of GitLab under that key, those of the job that it extends included. */
    static List<String> gitlabCommands(String job, String key) throws IOException {
        List<String> commands = new ArrayList<>();
        JsonNode file = gitlab();
        JsonNode base = file.path(file.path(job).path("extends").asText());
        for (JsonNode from : List.of(base, file.path(job))) {
            from.path(key).forEach(line -> commands.add(line.textValue()));
        }
        return commands;
    }

    private static String block(String firstLine) throws IOException {
        String guide = Files.readString(GUIDE);
        int start = guide.indexOf("\n" + firstLine + "\n");
        if (start < 0) {
            throw new AssertionError(GUIDE + " has no block that begins with " + firstLine);
        }
        return guide.substring(start + 1, guide.indexOf("\n```", start) + 1);
    }
}
