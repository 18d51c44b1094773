package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.cli.InProcess;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that is wrong in something basic is told so first, costs no more than a right one, and hides nothing else. */
@OneIn
class VeryWrongTargetIT {
    private static final String TAGS =
            "(@CREATE or @FIND or @PROP-CREATE or @KEEP-EMAIL or @ALWAYS-200 or @ERRORS) and not @each-way";
    private static final String[] PART = {"--shard", "1/3"};

    /** Times those of a right one. A wait to the end of the processing timeout is some forty of them. */
    private static final double MOST_REQUESTS = 1.2;

    private static final Duration PROCESSING_TIMEOUT = Duration.ofSeconds(5);

    @TempDir
    Path reports;

    @Test
    void is_told_the_cause_for_the_requests_of_a_right_one() throws IOException {
        areToldAs(
                new Expected(ServiceFault.FINDS_A_RANDOM_PERSON_OR_NOBODY, "FIND", "nobody", "filter"),
                new Expected(ServiceFault.IGNORES_NEW_PROPERTIES, "PROP-CREATE", "new-property", "changed-property"));
    }

    @Test
    @Tag("nightly")
    void is_told_other_causes_as_well() throws IOException {
        areToldAs(
                new Expected(ServiceFault.FINDS_ONE_PERSON_ALWAYS, "FIND", "nobody", "filter"),
                new Expected(ServiceFault.FINDS_A_RANDOM_PERSON, "FIND", "filter"),
                new Expected(ServiceFault.IGNORES_PROPERTIES_OF_NEW_PROFILES, "CREATE", "new-profile"));
    }

    private void areToldAs(Expected... faults) throws IOException {
        InProcess right = judge(null, TAGS, PART);
        assertThat(broken(right)).isEmpty();

        for (Expected expected : faults) {
            InProcess wrong = judge(expected.fault, TAGS, PART);

            assertThat(wrong.exitCode()).as(wrong.output()).isEqualTo(1);
            assertThat(wrong.with("failed")).contains(expected.requirement).doesNotContain("ALWAYS-200", "ERRORS");
            assertThat(broken(wrong)).as(expected.fault.name()).contains(expected.basics);
            assertThat(requests(wrong)).as(expected.fault.name()).isLessThanOrEqualTo((int)
                    (requests(right) * MOST_REQUESTS));
        }
    }

    /** What a fault must be told as. */
    private static final class Expected {
        private final ServiceFault fault;
        private final String requirement;
        private final String[] basics;

        Expected(ServiceFault fault, String requirement, String... basics) {
            this.fault = fault;
            this.requirement = requirement;
            this.basics = basics;
        }
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

    private InProcess judge(ServiceFault fault, String tags, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(more));
        try (WrongServer server = new WrongServer(fault)) {
            arguments.addAll(List.of(
                    "--target",
                    server.root(),
                    "--public-key",
                    WrongServer.PUBLIC_KEY,
                    "--private-key",
                    WrongServer.PRIVATE_KEY,
                    "--tags",
                    tags,
                    "--processing-timeout",
                    PROCESSING_TIMEOUT.toSeconds() + "s",
                    "--settle",
                    "0"));
            return InProcess.verify(reports, arguments.toArray(String[]::new));
        }
    }
}
