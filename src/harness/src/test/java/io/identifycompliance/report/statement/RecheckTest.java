package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.Sample;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.Waiver;
import io.identifycompliance.verdict.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecheckTest {
    @TempDir
    Path dir;

    @Test
    void a_statement_that_was_left_alone_holds() {
        Waiver waiver =
                new Waiver("CHANGE-EMAIL", null, null, "R.", "o", null, LocalDate.of(2026, 12, 31), "w.yaml", 2);
        ReportOptions options = Sample.options().withWaivers(new Waivers(List.of(waiver)), LocalDate.of(2026, 11, 23));
        write(
                new Sample.Run()
                        .with(
                                Sample.overwritten().build(),
                                passed(),
                                Sample.scenario("CHANGE-EMAIL", "New")
                                        .failed("No.", "a", "b")
                                        .build())
                        .processing("2022", 5L)
                        .build(),
                options);
        Recheck.Result result = recheck();
        assertThat(result.differences()).isEmpty();
        assertThat(result.holds()).isTrue();
        assertThat(result.verdict()).isEqualTo(RunVerdict.NOT_COMPLIANT);
    }

    @Test
    void a_verdict_that_was_changed_afterwards_is_told() throws IOException {
        write(Sample.run(Sample.overwritten().build(), passed()), Sample.options());
        replace("compliance.json", "\"verdict\" : \"not-compliant\"", "\"verdict\" : \"compliant\"");
        assertThat(recheck().differences())
                .containsExactly("The verdict: stated is compliant, what is stored says not-compliant.");
        replace("compliance.json", "\"verdict\" : \"failed\"", "\"verdict\" : \"passed\"");
        assertThat(recheck().differences())
                .contains(
                        "KEEP-EMAIL, verdict: stated is passed, what is stored says failed.",
                        "KEEP-EMAIL, scenarios \"The email stays, matched by external ID\", verdict: stated is passed,"
                                + " what is stored says failed.");
    }

    @Test
    void exchanges_that_were_changed_afterwards_are_told() throws IOException {
        write(Sample.run(passed()), Sample.options());
        replace("exchanges.jsonl", "\"status\":200", "\"status\":201");
        assertThat(recheck().differences())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("exchanges.jsonl is not the file that the statement was made from: its SHA-256 is ");
        Files.writeString(dir.resolve("exchanges.jsonl"), "");
        assertThat(recheck().differences())
                .contains(
                        "3 requests are stated, 0 are stored.",
                        "\"A profile\" (core/create.feature:12) passed, but no answer of the target is stored for it.");
    }

    @Test
    void what_passed_against_its_own_exchanges_is_told() {
        write(
                Sample.run(
                        Sample.scenario("ALWAYS-200", "Same status")
                                .grades(Grade.DIRECT_ANSWER)
                                .exchanges(Sample.get(1, "identify", "/api/identify?data=e30=", 400, "no"))
                                .build(),
                        Sample.scenario("KEEP-EMAIL", "Stays")
                                .exchanges(Sample.identify(2, "{}"))
                                .build()),
                Sample.options());
        assertThat(recheck().differences())
                .containsExactly(
                        "\"Same status\" (core/always-200.feature:12) passed, but Identify answered with status [400].",
                        "\"Stays\" (core/keep-email.feature:12) passed on a fence, but nothing was read after Identify"
                                + " was called.");
    }

    @Test
    void other_features_than_those_it_was_judged_with_are_told() {
        write(Sample.run(passed()), Sample.options());
        HarnessInfo other = new HarnessInfo("2.0.0", "21", "x", "beef", "c0de", "b1ad");
        assertThat(Recheck.of(dir, Sample.catalogue(), other).differences())
                .containsExactly("It was judged with other features than those of this harness: f00d, here beef."
                        + " Recheck it with version 1.0.0.");
    }

    private static io.identifycompliance.record.ScenarioRecord passed() {
        return Sample.scenario("CREATE", "A profile")
                .exchanges(
                        Sample.identify(11, "{}"),
                        Sample.find(12, "email=a", 200, "{\"id\":\"01ABC\"}"),
                        Sample.get(13, "read", "/api/v1/person/01ABC", 200, "{}"))
                .build();
    }

    private void write(RunRecord run, ReportOptions options) {
        new Reports(dir).writePartial(run, Sample.catalogue(), options);
    }

    private Recheck.Result recheck() {
        return Recheck.of(dir, Sample.catalogue(), Sample.HARNESS);
    }

    private void replace(String name, String from, String to) throws IOException {
        Path file = dir.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
