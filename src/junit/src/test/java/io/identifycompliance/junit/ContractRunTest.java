package io.identifycompliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Events of a child become tests, and a child that dies is red. */
class ContractRunTest {
    private static final String STARTED = "{\"event\":\"started\",\"wire\":\"2022\",\"scenarios\":\"3\"}";
    private static final String END = "{\"event\":\"end\",\"headline\":\"not compliant\",\"report\":\"r\"}";

    @TempDir
    Path folder;

    @Test
    void each_requirement_is_a_container_of_its_scenarios() throws Exception {
        List<String> seen = run(
                0,
                STARTED,
                "{\"event\":\"progress\",\"done\":\"1\",\"scenarios\":\"3\"}",
                requirement("KEEP-EMAIL"),
                scenario("it is kept", "passed", "ok"),
                scenario("it is replaced", "failed", "failure"),
                requirement("CREATE"),
                scenario("not seen", "inconclusive", "error"),
                scenario("accepted", "waived", "skipped"),
                END);

        assertThat(seen)
                .containsExactly(
                        "While the scenarios run against http://target [2022]",
                        "After the last scenario",
                        "KEEP-EMAIL: stated",
                        "passed: it is kept",
                        "failed: it is replaced: failed: why\nreport    page.html",
                        "CREATE: stated",
                        "failed: not seen: inconclusive: why\nreport    page.html",
                        "aborted: accepted: waived: why",
                        "passed: Verdict: not compliant");
    }

    @Test
    void a_final_verdict_is_shown_once_its_requirement_is_over_and_not_again() throws Exception {
        List<String> seen = run(
                0,
                STARTED,
                settled("KEEP-EMAIL", "it is kept", "passed", "ok"),
                settled("CREATE", "it is created", "failed", "failure"),
                ended("CREATE"),
                ended("KEEP-EMAIL"),
                requirement("KEEP-EMAIL"),
                scenario("it is kept", "passed", "ok"),
                scenario("late", "passed", "ok"),
                requirement("CREATE"),
                scenario("it is created", "failed", "failure"),
                END);

        assertThat(seen)
                .containsExactly(
                        "While the scenarios run against http://target [2022]",
                        "CREATE: stated",
                        "failed: it is created: failed: why\nreport    page.html",
                        "KEEP-EMAIL: stated",
                        "passed: it is kept",
                        "After the last scenario",
                        "KEEP-EMAIL: stated",
                        "passed: late",
                        "passed: Verdict: not compliant");
    }

    @Test
    void what_becomes_final_after_its_requirement_was_shown_comes_at_the_end() throws Exception {
        List<String> seen = run(
                0,
                STARTED,
                settled("CREATE", "first", "passed", "ok"),
                ended("CREATE"),
                STARTED,
                settled("CREATE", "second", "passed", "ok"),
                ended("CREATE"),
                requirement("CREATE"),
                scenario("first", "passed", "ok"),
                scenario("second", "passed", "ok"),
                END);

        assertThat(seen)
                .containsExactly(
                        "While the scenarios run against http://target [2022]",
                        "CREATE: stated",
                        "passed: first",
                        "After the last scenario",
                        "CREATE: stated",
                        "passed: second",
                        "passed: Verdict: not compliant");
    }

    @Test
    void each_wire_format_has_its_container() throws Exception {
        assertThat(run(
                        0,
                        STARTED,
                        settled("CREATE", "first", "passed", "ok"),
                        ended("CREATE"),
                        STARTED.replace("2022", "revision"),
                        settled("CREATE", "second", "passed", "ok"),
                        ended("CREATE"),
                        END))
                .containsExactly(
                        "While the scenarios run against http://target [2022]",
                        "CREATE: stated",
                        "passed: first",
                        "While the scenarios run against http://target [revision]",
                        "CREATE: stated",
                        "passed: second",
                        "passed: Verdict: not compliant");
    }

    @Test
    void a_final_verdict_that_changes_is_red_even_if_the_scenario_passed() throws Exception {
        List<String> seen = run(
                0,
                STARTED,
                settled("CREATE", "it is created", "failed", "failure"),
                ended("CREATE"),
                requirement("CREATE"),
                scenario("it is created", "passed", "ok"),
                END);

        assertThat(seen)
                .contains("failed: it is created: The verdict \"failed\" was final and became \"passed\", which is an"
                        + " error of identify-compliance. why\nreport    page.html");
    }

    @Test
    void the_final_verdicts_of_a_child_that_dies_are_shown() throws Exception {
        List<String> seen = run(9, STARTED, settled("CREATE", "it is created", "passed", "ok"));

        assertThat(seen)
                .hasSize(4)
                .startsWith(
                        "While the scenarios run against http://target [2022]",
                        "CREATE: stated",
                        "passed: it is created");
        assertThat(seen.get(3))
                .startsWith("failed: Verdict: none: the run ended early")
                .contains("exit code 9");
    }

    /** The child goes on only after JUnit has run the first test, and ends with an error if that does not happen. */
    @TestFactory
    Stream<DynamicNode> a_test_ends_while_the_run_goes_on() throws Exception {
        Path ended = folder.resolve("ended");
        Path first = Files.write(
                folder.resolve("first"),
                List.of(STARTED, settled("CREATE", "it is created", "passed", "ok"), ended("CREATE")));
        Path rest = Files.write(
                folder.resolve("rest"), List.of(requirement("CREATE"), scenario("it is created", "passed", "ok"), END));
        String script = "cat " + first + "; for i in $(seq 300); do if [ -e " + ended + " ]; then cat " + rest
                + "; exit 0; fi; sleep 0.1; done; exit 9";
        ChildProcess child = ChildProcess.start(List.of("sh", "-c", script), Map.of(), line -> {});
        return ContractRun.following("http://target", child, Path.of("page.html"))
                .tests()
                .map(node -> leaving(ended, node));
    }

    private static DynamicNode leaving(Path file, DynamicNode node) {
        if (node instanceof DynamicContainer container) {
            return DynamicContainer.dynamicContainer(
                    container.getDisplayName(), container.getChildren().map(child -> leaving(file, child)));
        }
        DynamicTest test = (DynamicTest) node;
        return DynamicTest.dynamicTest(test.getDisplayName(), () -> {
            test.getExecutable().execute();
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        });
    }

    @Test
    void an_exit_code_other_than_0_is_red_even_if_every_scenario_passed() throws Exception {
        List<String> seen = run(70, requirement("CREATE"), scenario("it is created", "passed", "ok"), END);

        assertThat(seen).hasSize(4);
        assertThat(seen.get(3))
                .isEqualTo("failed: Verdict: not compliant: identify-compliance ended with exit code 70.\n\n"
                        + "a message\n\nreport    page.html");
    }

    @Test
    void a_child_that_dies_before_its_verdict_is_red() throws Exception {
        List<String> seen = run(0, STARTED, requirement("CREATE"), scenario("it is created", "passed", "ok"));

        assertThat(seen.get(seen.size() - 1))
                .startsWith("failed: Verdict: none: the run ended early: identify-compliance ended with exit code 0.");
    }

    @Test
    void what_kept_the_run_from_judging_is_red() throws Exception {
        assertThat(run(3, "{\"event\":\"problem\",\"text\":\"It is down.\"}", END))
                .contains("failed: It is down.: It is down.\nreport    page.html");
    }

    @Test
    void much_output_does_not_block_the_child() throws Exception {
        Path much = Files.writeString(folder.resolve("much"), ("x".repeat(200) + "\n").repeat(5000));
        List<String> seen = seen(List.of("sh", "-c", "cat " + much + " >&2; cat " + much + "; exit 2"));

        assertThat(seen).singleElement().asString().contains("exit code 2");
    }

    @Test
    void a_child_that_hangs_is_ended_and_red() throws Exception {
        ChildProcess child =
                ChildProcess.start(List.of("sh", "-c", "echo '" + STARTED + "'; exec sleep 300"), Map.of(), line -> {});
        child.endAfterSilence(Duration.ofMillis(300));

        List<String> seen = seen(ContractRun.following("http://target", child, Path.of("page.html")));

        assertThat(seen).hasSize(2);
        assertThat(seen.get(1))
                .startsWith("failed: Verdict: none: the run ended early: identify-compliance ended with exit code 1")
                .contains("wrote nothing for 0 s, so it was ended.");
    }

    @Test
    void a_child_that_writes_now_and_then_is_not_ended() throws Exception {
        ChildProcess child = ChildProcess.start(
                List.of("sh", "-c", "for i in 1 2 3 4 5 6; do echo >&2; sleep 0.5; done; exit 2"),
                Map.of(),
                line -> {});
        child.endAfterSilence(Duration.ofSeconds(2));

        List<String> seen = seen(ContractRun.following("http://target", child, Path.of("page.html")));

        assertThat(seen).singleElement().asString().contains("exit code 2");
    }

    private List<String> run(int code, String... lines) throws Exception {
        Path events = Files.write(folder.resolve("events"), List.of(lines));
        return seen(List.of("sh", "-c", "echo a message >&2; cat " + events + "; exit " + code));
    }

    private static List<String> seen(List<String> command) throws Exception {
        return seen(ContractRun.following(
                "http://target", ChildProcess.start(command, Map.of(), line -> {}), Path.of("page.html")));
    }

    private static List<String> seen(ContractRun run) throws Exception {
        List<String> seen = new ArrayList<>();
        try (Stream<DynamicNode> tests = run.tests()) {
            for (var each = tests.iterator(); each.hasNext(); ) {
                note(each.next(), seen);
            }
        }
        return seen;
    }

    private static void note(DynamicNode node, List<String> seen) {
        if (node instanceof DynamicContainer container) {
            seen.add(container.getDisplayName());
            container.getChildren().forEach(child -> note(child, seen));
        } else if (node instanceof DynamicTest test) {
            seen.add(ended(test));
        }
    }

    private static String ended(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "passed: " + test.getDisplayName();
        } catch (TestAbortedException aborted) {
            return "aborted: " + test.getDisplayName() + ": " + aborted.getMessage();
        } catch (AssertionFailedError failed) {
            return "failed: " + test.getDisplayName() + ": " + failed.getMessage();
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    private static String requirement(String id) {
        return "{\"event\":\"requirement\",\"id\":\"" + id + "\",\"statement\":\"stated\",\"level\":\"core\"}";
    }

    private static String scenario(String name, String verdict, String test) {
        return "{\"event\":\"scenario\"," + judged(name, verdict, test);
    }

    private static String settled(String requirement, String name, String verdict, String test) {
        return "{\"event\":\"final\",\"requirement\":\"" + requirement + "\",\"statement\":\"stated\","
                + judged(name, verdict, test);
    }

    private static String judged(String name, String verdict, String test) {
        return "\"id\":\"2022:" + name + "\",\"name\":\"" + name + "\",\"verdict\":\"" + verdict + "\",\"test\":\""
                + test + "\",\"text\":\"why\"}";
    }

    private static String ended(String requirement) {
        return "{\"event\":\"ended\",\"wire\":\"2022\",\"requirement\":\"" + requirement + "\"}";
    }
}
