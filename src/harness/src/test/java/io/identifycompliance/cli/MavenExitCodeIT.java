package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that the guide gives for Maven end with the exit code of the verdict, though Maven itself ends with 1. */
@OneIn
class MavenExitCodeIT {
    private static final Pattern LINES = Pattern.compile("## Through Maven.*?```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROFILE = Pattern.compile("<id>compliance</id>.*?</profile>", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("<argument>(.*?)</argument>");

    @TempDir
    Path folder;

    @Test
    void an_unset_target_is_a_usage_error() throws Exception {
        assertThat(ended("", command())).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_target_that_is_not_there_is_inconclusive() throws Exception {
        assertThat(ended("http://127.0.0.1:" + unusedPort(), command())).isEqualTo(ExitCode.INCONCLUSIVE);
    }

    @Test
    void a_build_that_fails_before_leaves_no_code_of_an_earlier_one() throws Exception {
        assertThat(ended("", command())).isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("target/exit-code")).exists();

        assertThat(ended("", "exit 1")).isEqualTo(ExitCode.HARNESS_FAILED);
    }

    @Test
    void a_command_forgets_the_code_of_an_earlier_one_when_it_begins() throws Exception {
        Path written = Files.writeString(folder.resolve("exit-code"), "0\n");
        ExitCodeFile file = new ExitCodeFile(written);

        file.clear();
        assertThat(written).doesNotExist();
        file.write(ExitCode.INCONCLUSIVE);
        assertThat(written).hasContent("3");
    }

    /** What the profile runs, on the distribution of this build. */
    private String command() throws IOException {
        String distribution = Distribution.COMMAND.getParent().getParent().toString();
        return ARGUMENT.matcher(first(PROFILE, "src/harness/pom.xml").group())
                .results()
                .map(argument -> argument.group(1)
                        .replace("${main.class}", Main.class.getName())
                        .replace("${class.archive}", distribution + "/lib/classes.jsa")
                        .replace("${distribution}", distribution)
                        .replace(
                                "${project.build.directory}",
                                folder.resolve("target").toString())
                        .replace("${wire}", "2022")
                        .replace("${target}", "'\"$TARGET\"'"))
                .collect(Collectors.joining(
                        "' '", "'" + ProcessHandle.current().info().command().orElseThrow() + "' '", "'"));
    }

    /** The exit code of the guide's lines, where Maven runs that command and takes every failure for 1. */
    private int ended(String target, String command) throws Exception {
        Files.createDirectories(folder.resolve("target"));
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\n" + command + " || exit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder shell = new ProcessBuilder(List.of(
                        "sh", "-c", first(LINES, "src/site/markdown/ci.md").group(1)))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment()
                .putAll(Map.of(
                        "TARGET",
                        target,
                        "PATH",
                        maven.getParent() + ":" + System.getenv("PATH"),
                        "IDENTIFY_PUBLIC_KEY",
                        "PUBK77",
                        "IDENTIFY_PRIVATE_KEY",
                        "pk_of_the_maven_test"));
        Process process = shell.start();
        try (InputStream out = process.getInputStream()) {
            assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("\tat ");
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static MatchResult first(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .findFirst()
                .orElseThrow();
    }
}
