package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.identifycompliance.client.JdkServer;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;

/** The suite class as an IDE runs it. */
class ComplianceSuiteTest {
    private static final String FEW = "@FIND and not @each-way";

    @TempDir
    Path folder;

    @AfterEach
    void forget_the_options() {
        System.clearProperty(ComplianceSuite.OPTIONS);
    }

    @Test
    void judges_the_embedded_reference_if_it_is_named() {
        Seen seen = run(ComplianceSuite.class, "@FIND or @ANSWER", "--target reference --settle 200ms");

        assertThat(seen.failures).isEmpty();
        assertThat(seen.passed).hasSizeGreaterThan(5);
        assertThat(reports().resolve("compliance.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--settle 0 --wire revision"})
    void fails_without_a_target_and_says_how_to_name_one(String options) {
        Seen seen = run(ComplianceSuite.class, FEW, options);

        assertThat(seen.passed).isEmpty();
        assertThat(seen.failures)
                .singleElement()
                .asString()
                .startsWith("No target is named. Set the system property identify.options")
                .contains("--target http://localhost:8080", "--target reference");
    }

    @Test
    void fails_with_the_verdict_and_the_scenario_if_a_target_is_wrong() throws Exception {
        ReferenceOptions wrong = ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins"));
        try (ReferenceServer server = ReferenceServer.start(wrong)) {
            Seen seen = run(
                    ComplianceSuite.class,
                    "@KEEP-EMAIL and not @each-way",
                    "--settle 0 --wire revision --processing-timeout 2s --target " + server.root() + " --public-key "
                            + wrong.publicKey() + " --private-key file:"
                            + Files.writeString(folder.resolve("a key"), wrong.privateKey()));

            assertThat(seen.failures).hasSizeGreaterThan(1);
            assertThat(seen.last()).contains("Verdict: not compliant", "KEEP-EMAIL       failed");
        }
    }

    @Test
    void judges_the_target_that_a_subclass_starts() throws IOException {
        Seen seen = run(StartsAWrongTarget.class, "@KEEP-PHONE and not @each-way", null);

        assertThat(seen.last()).contains("Verdict: not compliant", "KEEP-PHONE       failed");
        assertThat(report().get("target").asText())
                .isEqualTo(StartsAWrongTarget.root)
                .startsWith("http://");
    }

    @Test
    void says_why_nothing_can_be_judged() {
        Seen seen = run(
                ComplianceSuite.class, "@FIND", "--target http://127.0.0.1:1 --public-key PUB --private-key pk_nobody");

        assertThat(seen.passed).isEmpty();
        assertThat(seen.failures).singleElement().asString().contains("the connection was refused. Check --target.");
    }

    @Test
    void runs_only_the_scenarios_of_its_tags_and_levels() throws IOException {
        Seen tags = run(
                ComplianceSuite.class, null, "--target reference --settle 0 --tags '@FIND-NOBODY or  @FIND-BY-ONE'");
        assertThat(tags.failures).isEmpty();
        assertThat(passed()).containsExactlyInAnyOrder("FIND-NOBODY", "FIND-BY-ONE");
        assertThat(report().get("settings").get("tags").asText())
                .isEqualTo("@FIND-NOBODY or  @FIND-BY-ONE, of what JUnit selected");

        run(ComplianceSuite.class, "@FIND or @FIND-BY-ONE", "--target reference --settle 0 --level wire");
        assertThat(passed()).containsExactly("FIND-BY-ONE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "--features own; --features has no effect in a suite class.",
                "--shard 1/2; --shard has no effect in a suite class.",
                "--parallel 4; --parallel has no effect in a suite class.",
                "--wire all; --wire cannot be all in a suite class.",
                "--tags KEEP-EMAIL; Did you mean @KEEP-EMAIL?",
                "--tags '@FIND; a quotation mark without a second one",
                "--tags=; --tags is empty.",
                "--setle 0; --setle, which is not an option. Did you mean --settle?",
                "--insecure yes; --insecure takes no value.",
                "--settle 0 --settle 1s; --settle was given twice."
            })
    void refuses_options_that_it_cannot_honour(String options, String message) {
        Seen seen = run(ComplianceSuite.class, FEW, "--target reference " + options);

        assertThat(seen.passed).isEmpty();
        assertThat(seen.failures).singleElement().asString().contains(message);
    }

    @Test
    void refuses_text_that_is_no_option() {
        Seen seen = run(ComplianceSuite.class, FEW, "verify --target reference");

        assertThat(seen.failures).singleElement().asString().contains("must begin with an option, not with verify.");
    }

    @Test
    void fails_if_its_tags_name_what_no_scenario_has() {
        Seen seen = run(ComplianceSuite.class, FEW, "--target reference --settle 0 --tags @FIND or @FNID-NOBODY");

        assertThat(seen.failures)
                .singleElement()
                .asString()
                .isEqualTo("--tags names @FNID-NOBODY, which no scenario has. Did you mean @FIND-NOBODY?");
    }

    @Test
    void shows_no_key_that_a_target_sends_back_in_any_failure() throws IOException {
        ReferenceOptions keys = ReferenceOptions.defaults();
        try (ReferenceServer reference = ReferenceServer.start(keys)) {
            HttpServer echoing = showing(keys.privateKey(), "Boston", reference.root());
            try {
                Seen seen = run(
                        ComplianceSuite.class,
                        "@PROP-UPDATE and not @each-way",
                        "--settle 0 --processing-timeout 2s --target http://127.0.0.1:"
                                + echoing.getAddress().getPort() + " --public-key " + keys.publicKey()
                                + " --private-key " + keys.privateKey());

                assertThat(seen.failures)
                        .hasSizeGreaterThan(2)
                        .anyMatch(text -> text.contains("seen \"[masked key]\""));
                assertThat(seen.failures).noneMatch(text -> text.contains(keys.privateKey()));
            } finally {
                echoing.stop(0);
            }
        }
    }

    /** A target that shows one text where it should show another. */
    private static HttpServer showing(String wrong, String right, URI behind) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpServer server = JdkServer.create();
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", call -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(behind + call.getRequestURI().toString()))
                    .method(
                            call.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    call.getRequestBody().readAllBytes()));
            String type = call.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            try (call) {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                byte[] body = answer.body().replace(right, wrong).getBytes(StandardCharsets.UTF_8);
                answer.headers()
                        .firstValue("Content-Type")
                        .ifPresent(t -> call.getResponseHeaders().set("Content-Type", t));
                call.sendResponseHeaders(answer.statusCode(), body.length);
                call.getResponseBody().write(body);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }

    private Seen run(Class<? extends ComplianceSuite> suite, String tags, String options) {
        String reports = "--only-reports compliance.json --reports " + reports();
        if (options == null) {
            System.setProperty("reports.options", reports);
        } else {
            System.setProperty(
                    ComplianceSuite.OPTIONS, options.startsWith("verify") ? options : reports + " " + options);
        }
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite));
        if (tags != null) {
            request.configurationParameter("cucumber.filter.tags", tags);
        }
        Seen seen = new Seen();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request.build(), seen);
        return seen;
    }

    private Path reports() {
        return folder.resolve("my reports");
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(reports().resolve("compliance.json").toFile());
    }

    private List<String> passed() throws IOException {
        List<String> passed = new ArrayList<>();
        report().get("requirements").forEach(requirement -> {
            boolean open = requirement.get("level").asText().equals("open");
            if (!open && requirement.get("verdict").asText().equals("passed")) {
                passed.add(requirement.get("id").asText());
            }
        });
        return passed;
    }

    /** A suite of a user's own, whose target exists only once its own preparation has run. */
    static class StartsAWrongTarget extends ComplianceSuite {
        private static ReferenceServer server;
        private static String root;

        @BeforeSuite
        static void start_the_target() {
            ReferenceOptions wrong = ReferenceOptions.defaults().withFaults(Set.of("keep-phone-not-by-id"));
            server = ReferenceServer.start(wrong);
            root = server.root().toString();
            System.setProperty(
                    OPTIONS,
                    System.getProperty("reports.options") + " --settle 0 --processing-timeout 2s --target " + root
                            + " --public-key " + wrong.publicKey() + " --private-key " + wrong.privateKey());
        }

        @AfterSuite
        static void stop_the_target() {
            server.close();
        }
    }

    private static final class Seen implements TestExecutionListener {
        private final List<String> passed = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        private String last() {
            return failures.get(failures.size() - 1);
        }

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable()
                    .filter(why -> result.getStatus() == TestExecutionResult.Status.FAILED)
                    .ifPresent(why -> failures.add(why.getMessage()));
            if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.add(test.getDisplayName());
            }
        }
    }
}
