package io.identifycompliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.Recheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Files that show a statement, left alone and changed. */
class StatementViewsTest {
    @TempDir
    Path dir;

    @Test
    void views_that_were_left_alone_show_what_is_stated() {
        write();
        assertThat(recheck(Sample.HARNESS).differences()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("io.identifycompliance.report.StatementViews#NAMES")
    void a_view_that_was_changed_is_named(String view) throws IOException {
        write();
        Path file = dir.resolve(view);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("ailed", "assed")
                        .replace("FAILED", "PASSED")
                        .replace("ot ", "ow "));
        assertThat(recheck(Sample.HARNESS).differences())
                .containsExactly(view + " does not show what is stated: it was changed after it was written.");
    }

    @Test
    void a_view_that_was_never_written_is_not_missed() throws IOException {
        write();
        Files.delete(dir.resolve("badge.svg"));
        assertThat(recheck(Sample.HARNESS).differences()).isEmpty();
    }

    @Test
    void views_that_another_version_wrote_are_not_compared() throws IOException {
        write();
        Files.writeString(dir.resolve("badge.svg"), "<svg/>");
        HarnessInfo later =
                new HarnessInfo("1.1.0", "21", "x", Sample.HARNESS.features(), "another", Sample.HARNESS.suite());
        assertThat(recheck(later).differences()).isEmpty();
    }

    private void write() {
        new Reports(dir)
                .writePartial(
                        Sample.run(
                                Sample.overwritten().build(),
                                Sample.scenario("CREATE", "A profile")
                                        .exchanges(
                                                Sample.identify(11, "{}"),
                                                Sample.find(12, "email=a", 200, "{}"),
                                                Sample.get(13, "read", "/api/v1/person/01ABC", 200, "{}"))
                                        .build()),
                        Sample.catalogue(),
                        Sample.options());
    }

    private Recheck.Result recheck(HarnessInfo harness) {
        return StatementViews.recheck(dir, Sample.catalogue(), harness);
    }
}
