package io.identifycompliance.stub;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.contract.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rule of June 2022, sentence by sentence. */
class PolicyTest {
    private static final Map<String, JsonNode> GOLD = Map.of("plan", TextNode.valueOf("gold"));

    private final Profile jessica = profile("P1", Map.of(EXTERNAL_ID, "1468", EMAIL, "old.me@yahoo.com"));
    private final Profile robert = profile("P2", Map.of(EMAIL, "robert@yahoo.com"));

    @Test
    void creates_a_profile_with_identifiers_that_nobody_has() {
        Policy.Decision decision = decide(Map.of(EXTERNAL_ID, "9999", PHONE_NUMBER, "+16171000009"), GOLD);

        assertThat(decision.processed()).isTrue();
        assertThat(decision.matched()).isEmpty();
        assertThat(decision.taken()).isEqualTo(Map.of(EXTERNAL_ID, "9999", PHONE_NUMBER, "+16171000009"));
        assertThat(decision.properties()).isEqualTo(GOLD);
    }

    @Test
    void adds_an_identifier_that_is_missing() {
        Policy.Decision decision = decide(Map.of(EMAIL, "old.me@yahoo.com", PHONE_NUMBER, "+16171000001"), Map.of());

        assertThat(decision.matched()).contains(jessica);
        assertThat(decision.taken()).isEqualTo(Map.of(PHONE_NUMBER, "+16171000001"));
    }

    @Test
    void keeps_an_identifier_that_is_there() {
        Policy.Decision decision = decide(Map.of(EXTERNAL_ID, "1468", EMAIL, "new.me@yahoo.com"), Map.of());

        assertThat(decision.matched()).contains(jessica);
        assertThat(decision.taken()).isEmpty();
        assertThat(decision.processed()).isTrue();
    }

    @Test
    void processes_the_properties_of_a_mixed_request() {
        Policy.Decision decision =
                decide(Map.of(EXTERNAL_ID, "1468", EMAIL, "new.me@yahoo.com", PHONE_NUMBER, "+16171000001"), GOLD);

        assertThat(decision.matched()).contains(jessica);
        assertThat(decision.taken()).isEqualTo(Map.of(PHONE_NUMBER, "+16171000001"));
        assertThat(decision.properties()).isEqualTo(GOLD);
    }

    @Test
    void takes_nothing_from_the_other_where_two_match() {
        Policy.Decision decision = decide(Map.of(EXTERNAL_ID, "1468", EMAIL, "robert@yahoo.com"), GOLD);

        assertThat(decision.matched()).contains(jessica);
        assertThat(decision.taken()).isEmpty();
        assertThat(decision.properties()).isEqualTo(GOLD);
    }

    @Test
    void does_not_move_an_identifier_to_a_profile_that_lacks_it() {
        Profile maria = profile("P3", Map.of(EXTERNAL_ID, "2468"));

        Policy.Decision decision = Policy.decide(
                new Attempt(Map.of(EXTERNAL_ID, "2468", EMAIL, "robert@yahoo.com"), Map.of()),
                (identifier, value) -> owner(List.of(maria, robert), identifier, value));

        assertThat(decision.matched()).contains(maria);
        assertThat(decision.taken()).isEmpty();
    }

    @Test
    void stores_nothing_without_identifiers() {
        Policy.Decision decision = decide(Map.of(), GOLD);

        assertThat(decision.processed()).isFalse();
        assertThat(decision.matched()).isEmpty();
        assertThat(decision.taken()).isEmpty();
        assertThat(decision.properties()).isEmpty();
    }

    private Policy.Decision decide(Map<Identifier, String> identifiers, Map<String, JsonNode> properties) {
        return Policy.decide(
                new Attempt(identifiers, properties),
                (identifier, value) -> owner(List.of(jessica, robert), identifier, value));
    }

    private static Profile owner(List<Profile> profiles, Identifier identifier, String value) {
        return profiles.stream()
                .filter(p -> value.equals(p.identifiers().get(identifier)))
                .findFirst()
                .orElse(null);
    }

    private static Profile profile(String id, Map<Identifier, String> identifiers) {
        return new Profile(id, identifiers, Map.of(), Instant.EPOCH, Instant.EPOCH);
    }
}
