package io.identifycompliance.policy;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.contract.Identifier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifyPolicyTest {
    private static final String OLD = "old.me@yahoo.com";
    private static final String NEW = "new.me@yahoo.com";
    private static final Map<String, JsonNode> GOLD = Map.of("plan", TextNode.valueOf("gold"));
    private static final Profile JESSICA = profile("jessica", Map.of(EXTERNAL_ID, "1468", EMAIL, OLD));

    @Test
    void creates_a_profile_with_all_identifiers_and_properties() {
        Decision decision = decide(sent(Map.of(EXTERNAL_ID, "1468", EMAIL, OLD, PHONE_NUMBER, "+1617"), GOLD));

        assertThat(decision)
                .isEqualTo(Decision.create(Map.of(EXTERNAL_ID, "1468", EMAIL, OLD, PHONE_NUMBER, "+1617"), GOLD));
    }

    @Test
    void rejects_an_identifier_that_the_profile_has_and_takes_the_properties() {
        Decision decision = decide(sent(Map.of(EXTERNAL_ID, "1468", EMAIL, NEW), GOLD), JESSICA);

        assertThat(decision).isEqualTo(Decision.update(JESSICA, Map.of(), GOLD, Map.of(EMAIL, NEW)));
    }

    @Test
    void adds_a_missing_identifier_beside_a_rejected_one() {
        Decision decision =
                decide(sent(Map.of(EXTERNAL_ID, "1468", EMAIL, NEW, PHONE_NUMBER, "+1617"), Map.of()), JESSICA);

        assertThat(decision)
                .isEqualTo(Decision.update(JESSICA, Map.of(PHONE_NUMBER, "+1617"), Map.of(), Map.of(EMAIL, NEW)));
    }

    @ParameterizedTest
    @EnumSource
    void matches_by_each_identifier(Identifier identifier) {
        Profile holder = profile("holder", Map.of(identifier, "value"));

        Decision decision = decide(sent(Map.of(identifier, "value"), GOLD), holder);

        assertThat(decision).isEqualTo(Decision.update(holder, Map.of(), GOLD, Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void adds_each_identifier_that_is_missing(Identifier missing) {
        Identifier present = missing == EMAIL ? PHONE_NUMBER : EMAIL;
        Profile holder = profile("holder", Map.of(present, "there"));

        Decision decision = decide(sent(Map.of(present, "there", missing, "new"), Map.of()), holder);

        assertThat(decision.taken()).isEqualTo(Map.of(missing, "new"));
    }

    @Test
    void lets_the_external_id_decide_where_two_profiles_match() {
        Profile other = profile("other", Map.of(EMAIL, NEW));

        Decision decision = decide(sent(Map.of(EXTERNAL_ID, "1468", EMAIL, NEW), GOLD), JESSICA, other);

        assertThat(decision).isEqualTo(Decision.update(JESSICA, Map.of(), GOLD, Map.of(EMAIL, NEW)));
    }

    @Test
    void lets_the_email_decide_before_the_phone_number() {
        Profile byPhone = profile("by phone", Map.of(PHONE_NUMBER, "+1617"));

        Decision decision = decide(sent(Map.of(EMAIL, OLD, PHONE_NUMBER, "+1617"), GOLD), JESSICA, byPhone);

        assertThat(decision.matched()).contains(JESSICA);
        assertThat(decision.taken()).isEmpty();
    }

    @Test
    void never_gives_a_profile_an_identifier_that_another_one_holds() {
        Profile other = profile("other", Map.of(PHONE_NUMBER, "+1617"));

        Decision decision = decide(sent(Map.of(EXTERNAL_ID, "1468", PHONE_NUMBER, "+1617"), GOLD), JESSICA, other);

        assertThat(decision).isEqualTo(Decision.update(JESSICA, Map.of(), GOLD, Map.of(PHONE_NUMBER, "+1617")));
    }

    @Test
    void takes_the_identifier_that_it_has_already_for_neither_new_nor_rejected() {
        Decision decision = decide(sent(Map.of(EXTERNAL_ID, "1468", EMAIL, OLD), Map.of()), JESSICA);

        assertThat(decision).isEqualTo(Decision.update(JESSICA, Map.of(), Map.of(), Map.of()));
    }

    @Test
    void does_nothing_without_an_identifier() {
        assertThat(decide(sent(Map.of(), GOLD))).isEqualTo(Decision.nothing());
    }

    @Test
    void takes_null_blank_and_numbers_for_no_identifiers() {
        Map<Identifier, JsonNode> odd = new EnumMap<>(Identifier.class);
        odd.put(EXTERNAL_ID, IntNode.valueOf(1468));
        odd.put(EMAIL, NullNode.getInstance());
        odd.put(PHONE_NUMBER, TextNode.valueOf(" "));

        assertThat(decide(new IdentifyUpdate(RequestForm.GET, odd, Set.of(), GOLD), JESSICA))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void ignores_null_properties_and_unset() {
        Map<String, JsonNode> properties = new LinkedHashMap<>(GOLD);
        properties.put("$city", NullNode.getInstance());
        properties.put("$unset", TextNode.valueOf("plan"));

        assertThat(decide(sent(Map.of(EMAIL, OLD), properties), JESSICA).properties())
                .isEqualTo(GOLD);
    }

    private static Decision decide(IdentifyUpdate sent, Profile... profiles) {
        Map<Identifier, Profile> holders = new EnumMap<>(Identifier.class);
        sent.usable().forEach((identifier, value) -> {
            for (Profile profile : profiles) {
                if (profile.identifier(identifier).filter(value::equals).isPresent()) {
                    holders.put(identifier, profile);
                }
            }
        });
        return IdentifyPolicy.decide(sent, holders, IdentifyPolicy.ORDER);
    }

    private static IdentifyUpdate sent(Map<Identifier, String> identifiers, Map<String, JsonNode> properties) {
        Map<Identifier, JsonNode> texts = new EnumMap<>(Identifier.class);
        identifiers.forEach((identifier, value) -> texts.put(identifier, TextNode.valueOf(value)));
        return new IdentifyUpdate(RequestForm.POST_JSON, texts, Set.of(), properties);
    }

    private static Profile profile(String id, Map<Identifier, String> identifiers) {
        return Profile.blank(id, Instant.EPOCH).with(identifiers);
    }
}
