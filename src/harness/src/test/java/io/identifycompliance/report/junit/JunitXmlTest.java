package io.identifycompliance.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** {@code junit.xml} is read by strict consumers, which collapse test cases of one class name and name. */
class JunitXmlTest {
    @TempDir
    Path dir;

    @Test
    void keeps_to_the_schemas_whatever_became_of_the_scenarios() throws IOException {
        Element root = written(Sample.run(
                Sample.passed("CREATE", "A profile"),
                Sample.overwritten().build(),
                Sample.scenario("MIXED", "Both\u0000")
                        .inconclusive("No <marker>.")
                        .build(),
                Sample.scenario("FIND", "Broke").broken("It broke.").build(),
                Sample.scenario("WHO-WINS", "Two").failed("Odd.", "a", "b").build()));

        assertThat(JunitSchema.all(root, "testcase")).hasSize(5);
        assertThat(JunitSchema.all(root, "failure")).hasSize(1);
        assertThat(JunitSchema.all(root, "error")).hasSize(2);
        assertThat(JunitSchema.all(root, "skipped")).hasSize(1);
    }

    @Test
    void has_a_scenario_of_several_requirements_once_in_a_suite_that_gates() throws IOException {
        Element root = written(Sample.run(
                Sample.scenario("WHO-WINS KEEP-EMAIL MIXED", "Both")
                        .failed("Odd.", "a", "b")
                        .build(),
                Sample.passed("KEEP-EMAIL", "Kept")));

        assertThat(JunitSchema.all(root, "testcase"))
                .extracting(testcase -> testcase.getAttribute("name"))
                .containsExactlyInAnyOrder("Both [2022]", "Kept [2022]");
        assertThat(JunitSchema.all(root, "testsuite")).singleElement().satisfies(suite -> {
            assertThat(suite.getAttribute("name")).startsWith("KEEP-EMAIL: ");
            assertThat(suite.getAttribute("tests")).isEqualTo("2");
            assertThat(suite.getAttribute("failures")).isEqualTo("1");
        });
        assertThat(root.getAttribute("tests")).isEqualTo("2");
        assertThat(root.getAttribute("failures")).isEqualTo("1");
        assertThat(JunitSchema.all(root, "system-out"))
                .extracting(Element::getTextContent)
                .contains("core/who-wins.feature:12, for KEEP-EMAIL, MIXED, WHO-WINS");
    }

    @Test
    void keeps_to_the_schemas_where_the_run_could_not_judge() throws IOException {
        RunRecord run = new Sample.Run().problems("Nothing listens.").build();

        Element root = written(run);

        assertThat(List.of(root.getAttribute("tests"), root.getAttribute("errors")))
                .containsExactly("1", "1");
    }

    private Element written(RunRecord run) throws IOException {
        new Reports(dir).writePartial(run, Sample.catalogue(), Sample.options());
        return JunitSchema.valid(dir.resolve("junit.xml"));
    }
}
