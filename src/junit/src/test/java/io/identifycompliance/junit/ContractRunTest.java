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
                        "passed: The scenarios run against http://target",
                        "KEEP-EMAIL: stated",
                        "passed: it is kept",
                        "failed: it is replaced: failed: why\nreport    page.html",
                        "CREATE: stated",
                        "failed: not seen: inconclusive: why\nreport    page.html",
                        "aborted: accepted: waived: why",
                        "passed: Verdict: not compliant");
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

        assertThat(seen).hasSize(2);
        assertThat(seen.get(1)).contains("exit code 2");
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

        assertThat(seen.get(1)).contains("exit code 2");
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
        return "{\"event\":\"scenario\",\"name\":\"" + name + "\",\"verdict\":\"" + verdict + "\",\"test\":\"" + test
                + "\",\"text\":\"why\"}";
    }
}
