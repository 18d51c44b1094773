package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault is found and blamed on the right requirement; without one there is no false alarm. */
@OneIn
class ServiceFaultIT {
    @TempDir
    Path reports;

    @Test
    void passes_a_server_that_is_right() throws IOException {
        InProcess run = judge(null, "not @each-way or @JESSICA or @KEEP-EMAIL or @BROWSER", "200ms");

        assertThat(run.with("failed")).isEmpty();
        assertThat(run.with("inconclusive")).isEmpty();
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.verdict()).isEqualTo("compliant");
    }

    @ParameterizedTest
    @CsvSource({
        "OVERWRITES_THE_EMAIL, KEEP-EMAIL",
        "OVERWRITES_THE_EXTERNAL_ID_OF_WHO_IS_FOUND_BY_PHONE, KEEP-ID",
        "OVERWRITES_THROUGH_THE_ALIAS, ALIASES",
        "DROPS_THE_PROPERTIES_OF_A_MIXED_REQUEST, MIXED",
        "ANSWERS_400_TO_A_REJECTED_UPDATE, ALWAYS-200",
        "ANSWERS_0_TO_A_REJECTED_UPDATE, ANSWER",
        "TAKES_THE_PUBLIC_KEY_IN_PROFILES, PRIVATE-KEY",
        "TAKES_THE_PRIVATE_KEY_IN_ANY_CASE, PRIVATE-KEY",
        "CLEARS_WHAT_COMES_AS_NULL, NULLS",
        "NEVER_ADDS_A_PHONE_NUMBER, ADD-PHONE",
        "NEVER_UPDATES_A_PROPERTY, PROP-UPDATE",
        "STORES_WITH_A_WRONG_PUBLIC_KEY, WRONG-PUBLIC-KEY",
        "MOVES_AN_IDENTIFIER_OF_SOMEBODY_ELSE, NO-TAKEOVER",
        "FINDS_BY_THE_BEGINNING, FIND",
        "STILL_FINDS_BY_THE_OLD_EMAIL, CHANGE-EMAIL",
        "READS_NO_URL_SAFE_BASE64, GET-BASE64",
        "REMOVES_BY_PREFIX, UNSET",
        "ALLOWS_NO_ORIGIN, BROWSER",
        "STOPS_AT_THE_FIRST_REJECTION, MIXED",
        "GIVES_WAY_TO_THE_SECOND_ATTEMPT, KEEP-EMAIL",
        "KEEPS_ONLY_THE_PHONE_NUMBER_THAT_IT_WAS_CREATED_WITH, KEEP-PHONE",
        "REPLACES_THE_PHONE_NUMBER_THROUGH_GET, KEEP-PHONE",
        "DROPS_FALSY_PROPERTIES, PROP-CREATE",
        "CREATES_TWINS_AT_ONCE, RACE",
        "REPLACES_ALL_PROPERTIES_IN_A_CHANGE, CHANGE-PHONE",
        "ANSWERS_A_CHANGED_EXTERNAL_ID_THAT_IT_DOES_NOT_STORE, CHANGE-ID",
        "TELLS_WHO_IS_KNOWN_IN_A_HEADER, NO-ORACLE",
        "FINDS_SOMEBODY_FOR_AN_UNKNOWN_PHONE_NUMBER, FIND"
    })
    void blames_the_requirement_that_is_broken(ServiceFault fault, String requirement) throws IOException {
        InProcess run = judge(fault, "@" + requirement, "0");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.verdict()).isEqualTo("not-compliant");
        assertThat(run.with("failed")).contains(requirement);
        assertThat(run.output()).contains(requirement);
    }

    @Test
    void takes_the_answer_0_to_a_rejected_update_for_an_error() throws IOException {
        InProcess run = judge(ServiceFault.ANSWERS_0_TO_A_REJECTED_UPDATE, "@NO-ERROR", "0");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.with("failed")).contains("NO-ERROR");
    }

    @Test
    void sees_an_overwrite_that_comes_after_the_scenario() throws IOException {
        InProcess run = judge(ServiceFault.OVERWRITES_THE_EMAIL_LATE, "@JESSICA and @each-way", "4s");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.with("failed")).containsExactly("JESSICA");
    }

    private InProcess judge(ServiceFault fault, String tags, String settle) throws IOException {
        try (WrongServer server = new WrongServer(fault)) {
            return InProcess.verify(
                    reports,
                    "--target",
                    server.root(),
                    "--public-key",
                    WrongServer.PUBLIC_KEY,
                    "--private-key",
                    WrongServer.PRIVATE_KEY,
                    "--tags",
                    tags,
                    "--processing-timeout",
                    fault == null ? "5s" : "1s",
                    "--settle",
                    settle);
        }
    }
}
