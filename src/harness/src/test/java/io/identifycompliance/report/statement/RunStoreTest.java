package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.Sample;
import io.identifycompliance.report.files.ReportException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    @TempDir
    Path dir;

    @Test
    void gives_back_the_run_that_was_written() {
        RunRecord run = new Sample.Run()
                .with(Sample.overwritten().build(), Sample.passed("CREATE", "A profile"))
                .preflight(Sample.find(9, "email=probe", 404, "{}"))
                .processing("2022", 80L, 120L)
                .notApplicable("RACE", "Single-threaded.")
                .interrupted("Ctrl-C")
                .build();
        new Reports(dir).writePartial(run, Sample.catalogue(), Sample.options());
        assertThat(RunStore.read(dir)).isEqualTo(run);
    }

    @Test
    void names_what_is_missing_or_broken() throws Exception {
        assertThatThrownBy(() -> RunStore.read(dir))
                .isInstanceOf(ReportException.class)
                .hasMessage(dir.resolve("run.json") + " cannot be read. Name the reports folder of a run.");
        new Reports(dir).writePartial(Sample.run(), Sample.catalogue(), Sample.options());
        Files.writeString(dir.resolve("exchanges.jsonl"), "{\"number\": \"x\"}\n");
        assertThatThrownBy(() -> RunStore.read(dir))
                .hasMessage(dir.resolve("exchanges.jsonl") + " is not a log of exchanges: line 1 cannot be read.");
    }
}
