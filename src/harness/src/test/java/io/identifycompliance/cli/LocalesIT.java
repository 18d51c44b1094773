package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.identifycompliance.suite.OneIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The locale, the charset and the folders of the machine change neither what is sent nor the verdict. */
@OneIn
class LocalesIT {
    private static final String FEW = "(@ADD-PHONE or @PERSON or @EMAIL-CASE or @FIND-NOBODY) and not @each-way";
    private static final Pattern DIGITS_OF_ANOTHER_SCRIPT = Pattern.compile("(?U)[\\p{IsDigit}&&[^0-9\uff10-\uff19]]");

    private static final List<String> READ =
            List.of("compliance.json", "compliance.md", "exchanges.jsonl", "junit.xml");

    @TempDir
    Path folder;

    /** Turkish has two letters i; the digits and the calendar are those of Thailand. */
    @Test
    void of_another_language_judge_the_same() throws Exception {
        assertJudgesTheSame("tr-TR-u-ca-buddhist-nu-thai");
    }

    @ParameterizedTest
    @Tag("nightly")
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"})
    void of_more_languages_judge_the_same(String tag) throws Exception {
        assertJudgesTheSame(tag);
    }

    private void assertJudgesTheSame(String tag) throws Exception {
        Locale locale = Locale.forLanguageTag(tag);
        String extensions = tag.contains("-u-") ? tag.substring(tag.indexOf("-u-") + 1) : "";

        Run run = verify(
                folder.resolve("reports"),
                "-Duser.language=" + locale.getLanguage(),
                "-Duser.country=" + locale.getCountry(),
                "-Duser.extensions=" + extensions,
                "-Duser.timezone=Asia/Kathmandu");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("is compliant in the 3 of " + InProcess.REQUIREMENTS + " requirements that were run");
        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("reports/compliance.json").toFile());
        assertThat(report.get("verdict").asText()).isEqualTo("compliant");
        for (String file : READ) {
            assertThat(Files.readString(folder.resolve("reports").resolve(file)))
                    .as(file)
                    .doesNotContainPattern(DIGITS_OF_ANOTHER_SCRIPT);
        }
    }

    @Test
    @Tag("nightly")
    void with_umlauts_in_paths_and_the_plainest_charset_judge_the_same() throws Exception {
        Path reports = folder.resolve("reports");

        Run run = verify(reports, "-Dfile.encoding=US-ASCII", "-Duser.language=en");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(Files.readString(reports.resolve("compliance.json"))).contains("compliant");
    }

    private Run verify(Path reports, String... properties) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Distribution.COMMAND.toString(),
                "verify",
                "--wire",
                "2022",
                "--tags",
                FEW,
                "--settle",
                "0",
                "--reports",
                reports.toString(),
                InProcess.ONLY_REPORTS,
                String.join(",", READ)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_OPTS", String.join(" ", properties));
        Path output = folder.resolve("output.txt");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Run(int exitCode, String output) {}
}
