package io.identifycompliance.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Person;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.Leftovers.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose people those are: a customer must never be taken for one of a run. */
class OwnershipTest {
    private static final String BEFORE = "2025-12-31 23:59:59";
    private static final String SINCE = "2026-01-01 00:00:00";
    private static final Leftovers.Run RUN = new Leftovers.Run(
            "r1234567a",
            "2022",
            "2026-07-15",
            "http://t",
            Instant.parse("2026-01-01T00:00:00.5Z"),
            List.of(new Leftovers.Leftover(
                    null,
                    Map.of(
                            "external ID", List.of("ic-r1234567a-1-x", "16175550123", "0"),
                            "email", List.of("ic-r1234567a-1.x@example.com"),
                            "phone number", List.of("+16175550123", "+１６１７５５５０１２４")),
                    State.LISTED)));

    private final Ownership ownership = new Ownership(RUN, List.of(RUN));

    @Test
    void has_people_with_identifiers_of_the_run() {
        assertThat(isOfRun(Map.of("external ID", "ic-r1234567a-1-x"))).isTrue();
        assertThat(isOfRun(Map.of("email", "IC-R1234567A-1.anything@example.com")))
                .isTrue();
        assertThat(isOfRun(Map.of("phone number", "+1 (617) 555-0123"))).isTrue();
        assertThat(isOfRun(Map.of("phone number", "+16175550124"))).isTrue();
        assertThat(isOfRun(Map.of("external ID", "16175550123"))).isTrue();
    }

    @Test
    void has_nobody_with_any_other_identifier() {
        assertThat(isOfRun(Map.of())).isFalse();
        assertThat(isOfRun(Map.of("email", "ann@shop.example"))).isFalse();
        assertThat(isOfRun(Map.of("email", "ic-r1234567b-1.x@example.com"))).isFalse();
        assertThat(isOfRun(Map.of("phone number", "+16175550125"))).isFalse();
        assertThat(isOfRun(Map.of("external ID", "1468", "email", "ic-r1234567a-1.x@example.com")))
                .isFalse();
        assertThat(isOfRun(Map.of("email", "ic-r1234567a-1.x@example.com", "phone number", "+16175550199")))
                .isFalse();
    }

    @Test
    void has_people_with_an_external_ID_of_anybody_only_if_nothing_is_somebody_elses() {
        assertThat(isOfRun(SINCE, Map.of("external ID", "0", "plan", "ic-r1234567b-1-1")))
                .isFalse();
        assertThat(isOfRun(SINCE, Map.of("external ID", "0", "plan", "ic-r1234567a-1x-1")))
                .isTrue();
        assertThat(isOfRun(BEFORE, Map.of("external ID", "0", "plan", "ic-r1234567a-1x-1")))
                .isFalse();
        assertThat(isOfRun("", Map.of("external ID", "0", "plan", "ic-r1234567a-1x-1")))
                .isFalse();
        assertThat(isOfRun(SINCE, Map.of("external ID", "0"))).isFalse();
        assertThat(isOfRun(SINCE, Map.of("external ID", "0", "plan", "ic-r1234567a-1x-1", "city", "Boston")))
                .isFalse();
        assertThat(isOfRun(SINCE, Map.of("external ID", "7", "plan", "ic-r1234567a-1x-1")))
                .isFalse();
        assertThat(isOfRun(SINCE, Map.of("external ID", "0", "plan", "ic-r1234567a-1x-1", "email", "ann@shop.example")))
                .isFalse();
    }

    private boolean isOfRun(Map<String, String> attributes) {
        return isOfRun(SINCE, attributes);
    }

    private boolean isOfRun(String created, Map<String, String> values) {
        Attributes attributes = Attributes.none();
        for (Map.Entry<String, String> value : values.entrySet()) {
            attributes = attributes.with(value.getKey(), TextNode.valueOf(value.getValue()));
        }
        ObjectNode raw = JsonNodeFactory.instance.objectNode().put("created", created);
        return ownership.isOfRun(new Person("01A", attributes, raw));
    }
}
