package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Combination;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What {@code requirements --coverage} prints. */
class CoverageTextTest {
    @Test
    void says_which_forms_and_which_pairs_were_met() {
        RunRecord run = new Sample.Run()
                .preflight(call(1, "form", null), call(2, "JSON", null), call(3, "GET", null))
                .with(Sample.scenario("KEEP-EMAIL", "One")
                        .verdict(Verdict.PASSED, "")
                        .exchanges(call(4, "form", "form"), call(5, "JSON", "JSON"))
                        .met(Combination.of("email, external ID, alone, first, plain, new, created with it, unlike"))
                        .build())
                .build();

        assertThat(printed(run))
                .contains(
                        "   1  form\n   2  JSON\n   3  GET\n",
                        "  KEEP-EMAIL          1   1   -\n",
                        "Not met: KEEP-EMAIL: GET.\n",
                        "  23  other profiles: alike ",
                        "28 of 226 pairs were met. Not met: identifier: external ID, found by: email; ");
    }

    @Test
    void says_so_if_a_run_asked_for_nothing() {
        assertThat(printed(Sample.run()))
                .isEqualToIgnoringNewLines("No scenario of this run called the target, so nothing was met.");
    }

    private static Exchange call(int number, String form, String runForm) {
        Exchange call = Sample.identify(number, "{}");
        return new Exchange(
                number,
                null,
                "Identify (" + form + ")",
                runForm,
                call.at(),
                call.method(),
                call.url(),
                call.requestHeaders(),
                call.requestBody(),
                call.status(),
                call.responseHeaders(),
                call.responseBody(),
                call.millis(),
                null);
    }

    private static String printed(RunRecord run) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        CoverageText.print(run, out);
        out.flush();
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
