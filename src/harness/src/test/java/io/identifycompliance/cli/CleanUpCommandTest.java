package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.record.Leftovers;
import io.identifycompliance.report.files.LeftoversFile;
import io.identifycompliance.report.files.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code clean-up} says where an earlier one has done all there is to do. */
class CleanUpCommandTest {
    private static final String TARGET = "http://127.0.0.1:1";

    @TempDir
    Path reports;

    @Test
    void nobody_is_left_of_those_who_were_removed() throws IOException {
        assertThat(cleanUp(Leftovers.State.REMOVED, Leftovers.State.GONE).output())
                .contains("Nobody is left on " + TARGET + ".");
    }

    @Test
    void those_who_were_kept_are_not_forgotten() throws IOException {
        InProcess run = cleanUp(Leftovers.State.KEPT, Leftovers.State.REMOVED, Leftovers.State.KEPT);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("Nobody is left on " + TARGET + ", apart from 2 profiles kept because of other identifiers"
                        + " than those of the run.");
    }

    private InProcess cleanUp(Leftovers.State... states) throws IOException {
        List<Leftovers.Leftover> people = IntStream.range(0, states.length)
                .mapToObj(i -> new Leftovers.Leftover("0" + i, Map.of(), states[i]))
                .toList();
        LeftoversFile.put(
                new ReportFolder(reports),
                reports,
                new Leftovers(
                        List.of(new Leftovers.Run("rtest", "2022", "2026-07-15", TARGET, Instant.EPOCH, people))));
        return InProcess.run(
                reports, "clean-up", reports.toString(), "--target", TARGET, "--private-key", "pk_d1stinct1veK3y");
    }
}
