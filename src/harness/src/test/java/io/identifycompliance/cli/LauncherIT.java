package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.suite.OneIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines that are not set up for it. */
@OneIn
class LauncherIT {
    private static final String VERIFY =
            "\"$0\" verify --tags @FIND-BY-ONE --settle 0 --only-reports compliance.json --reports ";

    @TempDir
    Path folder;

    @Test
    void writes_to_paths_with_umlauts_in_the_locale_of_POSIX() throws Exception {
        Run run = sh("LC_ALL=C " + VERIFY + "\"$(printf 'Pr\\303\\274fung')\"");

        assertThat(run.exitCode()).as(run.output()).isZero();
        Run listed = sh("test -f \"$(printf 'Pr\\303\\274fung')/compliance.json\"");
        assertThat(listed.exitCode()).isZero();
    }

    @Test
    void does_without_a_temporary_folder() throws Exception {
        Run run = sh("JAVA_OPTS=-Djava.io.tmpdir=/nonexistent "
                + VERIFY.replace("compliance.json", "compliance.json,allure") + "reports");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(folder.resolve("reports/compliance.json")).exists();
        assertThat(run.output())
                .contains(
                        "The Allure page is missing: The temporary folder /nonexistent cannot be written to. Name another:")
                .doesNotContain("Exception");
    }

    /** Whoever may raise the limit gets more; everybody else is told to. */
    @Test
    void says_that_there_are_too_few_file_handles() throws Exception {
        Run run = sh("ulimit -n 64; " + VERIFY + "reports");

        assertThat(run.output()).doesNotContain("\tat ");
        if (run.exitCode() != 0) {
            assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.USAGE);
            assertThat(run.output())
                    .isEqualTo("identify-compliance needs 256 file handles, and may open 64 only. Allow more: ulimit -n"
                            + " 512.\n");
        }
    }

    private record Run(int exitCode, String output) {}

    private Run sh(String script) throws Exception {
        Path printed = Files.createTempFile("launcher", ".txt");
        try {
            Process process = new ProcessBuilder("sh", "-c", script, Distribution.COMMAND.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            int exitCode = process.waitFor();
            return new Run(exitCode, Files.readString(printed, StandardCharsets.UTF_8));
        } finally {
            Files.delete(printed);
        }
    }
}
