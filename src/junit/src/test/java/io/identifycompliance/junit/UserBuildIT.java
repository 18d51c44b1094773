package io.identifycompliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/**
 * The classes and dependencies of the guide, in a Maven project of their own, with its own JUnit: the first is that of
 * Spring Boot 3.4.
 *
 * <p>Artefacts come from the local repository of this build, as from a remote one, and only what that lacks from elsewhere.
 */
@Tag("nightly")
class UserBuildIT {
    private static final Path GUIDE = Path.of("src/site/markdown/in-your-build.md");
    private static final String VERSION = System.getProperty("project.version");
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static final String FAULT = "keep-email-emptied";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @Test
    void the_contract_is_green_and_with_a_fault_red_in_the_right_test() throws Exception {
        assertGreenAndRed("5.11.4");
    }

    @Test
    void the_same_with_the_latest_junit() throws Exception {
        assertGreenAndRed("6.1.3");
    }

    private void assertGreenAndRed(String junit) throws Exception {
        publish("identify-compliance-parent", Path.of("pom.xml"), Optional.empty());
        for (String module : List.of("reference", "junit")) {
            String artefact = "identify-compliance-" + module;
            publish(
                    artefact,
                    Path.of("src", module, "pom.xml"),
                    Optional.of(Path.of("src", module, "target", artefact + "-" + VERSION + ".jar")));
        }
        Path project = project(junit);

        String out = maven(project);

        String green = results(project, "ProfilesContractTest");
        assertThat(green)
                .as(out)
                .contains("failures=\"0\"")
                .contains("errors=\"0\"")
                .contains("skipped=\"0\"");
        assertThat(count(green, "<testcase ")).isGreaterThan(20);
        String red = results(project, "BrokenContractTest");
        assertThat(red).contains("errors=\"0\"");
        List<String> failures = Pattern.compile("<failure message=\"([^\"]*)\"")
                .matcher(red)
                .results()
                .map(failure -> failure.group(1))
                .toList();
        assertThat((long) failures.size()).isBetween(2L, count(red, "<testcase ") / 2);
        assertThat(failures.subList(0, failures.size() - 1))
                .allSatisfy(text -> assertThat(text)
                        .startsWith("failed: ")
                        .contains("features/")
                        .contains("expected")
                        .contains("again     curl ")
                        .contains("compliance.html"));
        assertThat(failures.get(failures.size() - 1)).startsWith("identify-compliance ended with exit code 1.");
        for (String client : List.of("ClientTest", "WireMockTest")) {
            assertThat(results(project, client))
                    .contains("tests=\"1\"")
                    .contains("failures=\"0\"")
                    .contains("errors=\"0\"");
        }
        assertThat(out).doesNotContain("pk_reference").contains("Verdict: not compliant");
        assertThat(project.resolve("target/identify-compliance/BrokenContractTest/compliance.html"))
                .exists();
    }

    private Path project(String junit) throws IOException {
        Path tests = Files.createDirectories(folder.resolve("project/src/test/java"));
        List<String> classes = blocks("java");
        String contract = containing(classes, "class ProfilesContractTest");
        Files.writeString(tests.resolve("ProfilesContractTest.java"), contract);
        Files.writeString(
                tests.resolve("BrokenContractTest.java"),
                contract.replace("ProfilesContractTest", "BrokenContractTest")
                        .replace("onRandomPort()", "withFault(\"" + FAULT + "\")"));
        Files.writeString(tests.resolve("ClientTest.java"), containing(classes, "class ClientTest"));
        Files.writeString(tests.resolve("WireMockTest.java"), containing(classes, "class WireMockTest"));
        Files.writeString(tests.resolve("ProfilesServer.java"), """
                import io.identifycompliance.reference.ReferenceOptions;
                import io.identifycompliance.reference.ReferenceServer;
                import java.util.Set;

                record ProfilesServer(ReferenceServer server) {
                    static ProfilesServer onRandomPort() {
                        return new ProfilesServer(ReferenceServer.start());
                    }

                    static ProfilesServer withFault(String name) {
                        return new ProfilesServer(
                                ReferenceServer.start(ReferenceOptions.defaults().withFaults(Set.of(name))));
                    }

                    String url() {
                        return server.root().toString();
                    }

                    String privateKey() {
                        return server.privateKey();
                    }

                    void close() {
                        server.close();
                    }
                }
                """);
        String repositories = repository("ours", folder.resolve("ours"))
                + repository("cache", Path.of(System.getProperty("local.repository")));
        Files.writeString(
                folder.resolve("project/pom.xml"),
                String.format(
                        Locale.ROOT,
                        """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>profiles</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencyManagement><dependencies><dependency>
                    <groupId>org.junit</groupId><artifactId>junit-bom</artifactId><version>%s</version>
                    <type>pom</type><scope>import</scope>
                  </dependency></dependencies></dependencyManagement>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><scope>test</scope>
                    </dependency>
                    %s
                  </dependencies>
                  <repositories>%s</repositories>
                  <pluginRepositories>%s</pluginRepositories>
                  <build><pluginManagement><plugins>%s</plugins></pluginManagement></build>
                </project>
                """,
                        junit,
                        String.join("\n", blocks("xml")),
                        repositories,
                        repositories.replace("repository>", "pluginRepository>"),
                        plugin("resources") + plugin("compiler") + plugin("surefire")));
        return folder.resolve("project");
    }

    private String maven(Path project) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-ntp",
                        "-s",
                        Files.writeString(folder.resolve("settings.xml"), "<settings/>")
                                .toString(),
                        "-Dmaven.repo.local=" + shared.resolve("local"),
                        "-Didentify.cache=" + shared.resolve("unpacked"),
                        "-Dmaven.test.failure.ignore=true",
                        "-DargLine=" + SHORT_LIVED,
                        "test")
                .directory(project.toFile())
                .redirectErrorStream(true);
        command.environment().put("MAVEN_OPTS", SHORT_LIVED);
        Process maven = command.start();
        maven.getOutputStream().close();
        String out = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maven.waitFor() != 0 && out.contains("Could not") && !out.contains("io.identifycompliance:")) {
            throw new TestAbortedException("What this project needs is not to be had here:\n" + out);
        }
        assertThat(out).contains("BUILD SUCCESS");
        return out;
    }

    /** As a repository of releases and snapshots has it. */
    private void publish(String artefact, Path pom, Optional<Path> jar) throws IOException {
        Path place = Files.createDirectories(
                folder.resolve("ours/io/identifycompliance").resolve(artefact).resolve(VERSION));
        String name = artefact + "-" + VERSION;
        Files.copy(pom, place.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        if (jar.isPresent()) {
            Files.copy(jar.get(), place.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String repository(String id, Path place) {
        return "<repository><id>" + id + "</id><url>" + place.toUri() + "</url>"
                + "<snapshots><enabled>true</enabled></snapshots></repository>";
    }

    private static String plugin(String name) {
        return "<plugin><artifactId>maven-" + name + "-plugin</artifactId><version>"
                + System.getProperty(name + ".version") + "</version></plugin>";
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String containing(List<String> blocks, String text) {
        return blocks.stream().filter(block -> block.contains(text)).findFirst().orElseThrow();
    }

    private static String results(Path project, String test) throws IOException {
        return Files.readString(project.resolve("target/surefire-reports/TEST-" + test + ".xml"));
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
