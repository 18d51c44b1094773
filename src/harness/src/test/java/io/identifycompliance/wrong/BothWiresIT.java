package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.cli.InProcess;
import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One policy, two wire formats: a fault of the policy is blamed on the same requirements on both. */
@OneIn
class BothWiresIT {
    private static final String TAGS =
            "(@KEEP-EMAIL or @KEEP-ID or @MIXED or @NO-ERROR or @ADD-PHONE) and not @each-way";

    @TempDir
    Path reports;

    @ParameterizedTest
    @CsvSource({"keep-email-last-wins, KEEP-EMAIL", "keep-id-not-by-email, KEEP-ID"})
    void are_blamed_alike_side_by_side(String fault, String requirement) throws IOException {
        InProcess run = judge(fault, "all");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.with("failed")).contains(requirement);
        List<String> unlike = new ArrayList<>();
        for (JsonNode one : run.report().get("requirements")) {
            JsonNode wires = one.get("wires");
            assertThat(wires.properties()).extracting(e -> e.getKey()).containsExactlyElementsOf(KnownWire.IDS);
            if (!wires.get("2022").equals(wires.get("revision"))
                    && wires.toString().matches(".*(passed|failed).*(passed|failed).*")) {
                unlike.add(one.get("id").asText() + " " + wires);
            }
        }
        assertThat(unlike).isEmpty();
        assertThat(Files.readString(reports.resolve("compliance.md")))
                .containsPattern("(?m)^.*\\| *2022 *\\| *revision *\\|.*$")
                .containsPattern("(?m)^.*" + requirement + ".*failed.*\\|.*failed.*$");
        assertThat(run.output()).contains("2022: failed, revision: failed");
    }

    @Test
    void are_blamed_alike_one_by_one() throws IOException {
        InProcess old = judge("keep-email-last-wins", "2022");
        InProcess today = judge("keep-email-last-wins", "revision");

        assertThat(old.exitCode()).isEqualTo(1);
        assertThat(today.exitCode()).isEqualTo(1);
        assertThat(today.with("failed")).isEqualTo(old.with("failed")).contains("KEEP-EMAIL");
    }

    private InProcess judge(String fault, String wire) throws IOException {
        ReferenceOptions options = ReferenceOptions.defaults().withFaults(Set.of(fault));
        try (ReferenceServer server = ReferenceServer.start(options)) {
            return InProcess.verify(
                    reports,
                    server,
                    "--wire",
                    wire,
                    "--tags",
                    TAGS,
                    InProcess.ONLY_REPORTS,
                    "compliance.json,compliance.md");
        }
    }
}
