package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mock that answers in the right form, and keeps nothing, is not taken for an implementation. */
@OneIn
class CannedMockIT {
    @TempDir
    Path reports;

    @ParameterizedTest
    @CsvSource({
        "SAME_PERSON, 2022",
        "SAME_PERSON, revision",
        "RANDOM, 2022",
        "RANDOM, revision",
        "NULLS, 2022",
        "NULLS, revision"
    })
    void is_not_compliant(CannedMock mock, String wire) throws IOException {
        InProcess run = judge(mock, wire);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.verdict()).isEqualTo("not-compliant");
        assertThat(run.with("failed")).contains("CREATE").doesNotContain("ALWAYS-200");
        assertThat(run.with("passed")).doesNotContain("CREATE", "FIND", "CHANGE-EMAIL", "KEEP-EMAIL", "ADD-PHONE");
        assertThat(run.output()).contains("CREATE").doesNotContain("\tat ", "The harness");
    }

    private InProcess judge(CannedMock mock, String wire) throws IOException {
        try (RawServer server = new RawServer(mock)) {
            return InProcess.verify(
                    reports,
                    "--target",
                    server.root(),
                    "--wire",
                    wire,
                    "--public-key",
                    Service.PUBLIC_KEY,
                    "--private-key",
                    Service.PRIVATE_KEY,
                    "--tags",
                    "(@CREATE or @FIND or @CHANGE-EMAIL or @KEEP-EMAIL or @ADD-PHONE or @ALWAYS-200 or @PRIVATE-KEY)"
                            + " and not @each-way",
                    "--processing-timeout",
                    "300ms",
                    "--settle",
                    "0");
        }
    }
}
