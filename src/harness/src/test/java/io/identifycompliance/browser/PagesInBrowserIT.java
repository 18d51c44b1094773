package io.identifycompliance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.cli.InProcess;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages that people get, opened from disk in a real browser that sees no network. The pictures of them that it
 * takes are those of the README, made anew with {@code -Dscreenshots=reports/screenshots}, and then of whole runs.
 */
@OneIn(wholeClass = true)
class PagesInBrowserIT {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final boolean FOR_THE_README = System.getProperty("screenshots") != null;
    private static final Path PICTURES = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private static final String ENOUGH = "(@KEEP-EMAIL or @KEEP-PHONE or @PROCESSING-TIME) and not @each-way";

    @TempDir
    static Path folder;

    private static InProcess wrong;
    private static Browser browser;

    @BeforeAll
    static void judge() throws Exception {
        browser = new Browser();
        verify("right", Set.of());
        Path waivers = Files.writeString(folder.resolve("waivers.yaml"), """
                waivers:
                - requirement: KEEP-PHONE
                  reason: phone numbers are still matched by the old service
                  owner: Jane Doe, profiles team
                  ticket: PROF-123
                  expires: 2999-12-31
                """);
        wrong = verify(
                "wrong", Set.of("keep-email-last-wins", "keep-phone-not-by-id"), "--waivers", waivers.toString());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void judges_what_the_pages_are_to_show() {
        assertThat(wrong.exitCode()).as(wrong.output()).isEqualTo(1);
        assertThat(wrong.with("failed")).contains("KEEP-EMAIL");
        assertThat(wrong.with("waived")).contains("KEEP-PHONE");
    }

    @ParameterizedTest
    @CsvSource({"right, Compliant", "wrong, Not compliant"})
    void show_the_verdict_ask_for_nothing_and_fit_a_phone(String run, String verdict) throws Exception {
        browser.open(folder.resolve(run).resolve("compliance.html"));
        browser.width(DESK);
        browser.picture(PICTURES.resolve(run + ".png"));
        browser.width(PHONE);
        browser.picture(PICTURES.resolve(run + "-phone.png"));

        assertThat(text()).containsIgnoringCase(verdict);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(PHONE);
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void show_failures_waivers_and_observations() throws Exception {
        browser.open(folder.resolve("wrong/compliance.html"));
        assertThat(text())
                .contains("KEEP-EMAIL", "phone numbers are still matched by the old service", "Jane Doe")
                .contains("PROF-123", "2999-12-31", "PROCESSING-TIME");
    }

    @Test
    void let_the_keyboard_reach_every_failure() throws Exception {
        browser.open(folder.resolve("wrong/compliance.html"));
        List<String> failures = new ArrayList<>();
        JsonNode anchors =
                browser.evaluate("[...document.querySelectorAll('.failure details[id]:not(.inner)')].map(d => d.id)");
        anchors.forEach(anchor -> failures.add(anchor.asText()));

        Set<String> reached = new HashSet<>();
        int most = browser.evaluate("document.querySelectorAll('a, summary').length")
                .asInt();
        for (int i = 0; i <= most; i++) {
            browser.press("Tab");
            reached.add(
                    browser.evaluate("document.activeElement.parentElement.id").asText());
        }

        assertThat(failures).isNotEmpty();
        assertThat(reached).containsAll(failures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "wrong"})
    void open_allure_from_disk_too(String run) throws Exception {
        browser.open(folder.resolve(run).resolve("allure/index.html"));
        browser.width(DESK);
        awaitText("Identify API compliance");
        if (run.equals("wrong")) {
            awaitText("Not compliant");
            awaitText("Waived");
        }
        browser.picture(PICTURES.resolve(run + "-allure.png"));

        assertThat(browser.requests()).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void let_allure_be_read_by_keyboard_and_on_a_phone() throws Exception {
        browser.open(folder.resolve("wrong/allure/index.html"));
        browser.width(PHONE);
        awaitText("Identify API compliance");
        awaitText("Not compliant");
        browser.picture(PICTURES.resolve("wrong-allure-phone.png"));
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                        .asBoolean())
                .as("no scrolling to the side")
                .isTrue();

        tabTo("document.activeElement.innerText.includes('Not compliant')");
        browser.press("Enter");
        awaitHash("#categories/\\w+.*");
        awaitText("Not compliant");

        tabToOneFailure();
        browser.press("Enter");
        awaitHash("#categories/\\w+/\\w+/.*");
        awaitText("expected ");
        assertThat(browser.errors()).isEmpty();
    }

    /** Through the tree, whose groups are opened on the way. */
    private static void tabToOneFailure() {
        String focused = "document.activeElement";
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    browser.press("Tab");
                    if (browser.evaluate(focused + ".matches('.node:not(.node__expanded) > div.node__title')")
                            .asBoolean()) {
                        browser.press("Enter");
                    }
                    return browser.evaluate(focused + ".matches('a.node__leaf')")
                            .asBoolean();
                });
    }

    private static void tabTo(String there) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    browser.press("Tab");
                    return browser.evaluate(there).asBoolean();
                });
    }

    /** Allure fetches and draws each part of its page by itself, so that each is waited for. */
    private static void awaitText(String expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(text()).containsIgnoringCase(expected));
    }

    private static void awaitHash(String pattern) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(browser.evaluate("location.hash").asText()).matches(pattern));
    }

    private static String text() {
        return browser.evaluate("document.body ? document.body.innerText : ''").asText();
    }

    private static InProcess verify(String run, Set<String> faults, String... more) throws IOException {
        ReferenceOptions options = ReferenceOptions.defaults().withFaults(faults);
        try (ReferenceServer target = ReferenceServer.start(options)) {
            List<String> arguments =
                    new ArrayList<>(List.of(InProcess.ONLY_REPORTS, "compliance.json,compliance.html,allure"));
            arguments.addAll(List.of(more));
            if (!FOR_THE_README) {
                arguments.addAll(List.of("--tags", ENOUGH));
            }
            return InProcess.verify(folder.resolve(run), target, arguments.toArray(String[]::new));
        }
    }
}
