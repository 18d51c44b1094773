package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.cli.InProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target that is wrong in something basic is told so first, costs no more than a right one, and hides nothing else. */
class VeryWrongTargetIT {
    private static final String TAGS = "not @each-way and not @RACE and not @NO-ORACLE";
    private static final double MOST_REQUESTS = 1.2;

    @TempDir
    Path reports;

    @ParameterizedTest
    @CsvSource({
        "FINDS_ONE_PERSON_ALWAYS, 'nobody filter', FIND",
        "FINDS_A_RANDOM_PERSON, filter, FIND",
        "IGNORES_PROPERTIES_OF_NEW_PROFILES, new-profile, CREATE",
        "IGNORES_NEW_PROPERTIES, 'new-property changed-property', PROP-CREATE"
    })
    void is_told_the_cause_for_the_requests_of_a_right_one(ServiceFault fault, String basics, String requirement)
            throws IOException {
        InProcess right = judge(null, TAGS);
        InProcess wrong = judge(fault, TAGS);

        assertThat(wrong.exitCode()).as(wrong.output()).isEqualTo(1);
        assertThat(wrong.with("failed")).contains(requirement).doesNotContain("ALWAYS-200", "ERRORS");
        assertThat(broken(wrong)).contains(basics.split(" "));
        assertThat(broken(right)).isEmpty();
        assertThat(requests(wrong)).isLessThanOrEqualTo((int) (requests(right) * MOST_REQUESTS));
    }

    @Test
    void still_blames_what_is_broken_beside_the_look_ups() throws IOException {
        InProcess run = judge(
                ServiceFault.FINDS_ONE_PERSON_ALWAYS_AND_ANSWERS_400_TO_A_REJECTED_UPDATE,
                "@ALWAYS-200 or @NO-ERROR or @FIND");

        assertThat(run.with("failed")).contains("ALWAYS-200", "NO-ERROR", "FIND");
    }

    @Test
    void still_blames_an_overwritten_identifier_where_properties_are_ignored() throws IOException {
        InProcess run = judge(ServiceFault.IGNORES_NEW_PROPERTIES_AND_OVERWRITES_THE_EMAIL, "@KEEP-EMAIL");

        assertThat(run.with("failed")).contains("KEEP-EMAIL");
    }

    private static List<String> broken(InProcess run) {
        List<String> broken = new ArrayList<>();
        for (JsonNode answer : run.report().get("basics")) {
            if (answer.has("holds") && !answer.get("holds").asBoolean()) {
                broken.add(answer.get("question").asText());
            }
        }
        return broken;
    }

    private static int requests(InProcess run) {
        return run.report().get("requests").asInt();
    }

    private InProcess judge(ServiceFault fault, String tags) throws IOException {
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
                    "5s",
                    "--settle",
                    "0");
        }
    }
}
