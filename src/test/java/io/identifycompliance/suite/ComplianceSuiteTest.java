package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite class as an IDE runs it. */
class ComplianceSuiteTest {
    @TempDir
    Path reports;

    @TempDir
    Path folder;

    @AfterEach
    void forget_the_options() {
        System.clearProperty(ComplianceSuite.OPTIONS);
    }

    @Test
    void judges_the_embedded_reference_where_no_target_is_named() {
        Seen seen = run("@FIND or @ANSWER", "--settle 200ms");

        assertThat(seen.failures).isEmpty();
        assertThat(seen.passed).hasSizeGreaterThan(5);
        assertThat(reports.resolve("compliance.json")).exists();
    }

    @Test
    void fails_with_the_verdict_and_the_scenario_where_a_target_is_wrong() throws Exception {
        ReferenceOptions wrong = ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins"));
        try (ReferenceServer server = ReferenceServer.start(wrong)) {
            Seen seen = run(
                    "@KEEP-EMAIL and not @each-way",
                    "--settle 0 --wire revision --processing-timeout 2s --target " + server.root() + " --public-key "
                            + wrong.publicKey() + " --private-key file:"
                            + Files.writeString(folder.resolve("key"), wrong.privateKey()));

            assertThat(seen.failures).hasSizeGreaterThan(1);
            assertThat(seen.failures.get(seen.failures.size() - 1))
                    .contains("Verdict: not compliant", "KEEP-EMAIL       failed");
        }
    }

    @Test
    void says_why_nothing_can_be_judged() {
        Seen seen = run("@FIND", "--target http://127.0.0.1:1 --public-key PUB --private-key pk_nobody");

        assertThat(seen.passed).isEmpty();
        assertThat(seen.failures).singleElement().asString().contains("the connection was refused. Check --target.");
    }

    private Seen run(String tags, String options) {
        System.setProperty(
                ComplianceSuite.OPTIONS, "--only-reports compliance.json --reports " + reports + " " + options);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ComplianceSuite.class))
                .configurationParameter("cucumber.filter.tags", tags)
                .build();
        Seen seen = new Seen();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request, seen);
        return seen;
    }

    private static final class Seen implements TestExecutionListener {
        private final List<String> passed = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

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
