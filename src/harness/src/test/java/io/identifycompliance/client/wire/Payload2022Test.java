package io.identifycompliance.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.contract.Identifier;
import org.junit.jupiter.api.Test;

/** The names of the 2022 format. */
class Payload2022Test {
    private static final Attributes JESSICA =
            Attributes.of(Identifier.EMAIL, "a@b.c").with("plan", TextNode.valueOf("gold"));

    @Test
    void spells_identifiers_with_a_dollar_without_or_both() {
        assertThat(Payload2022.identify(JESSICA, "PUB", Payload2022.Spelling.PLAIN, false))
                .hasToString("{\"token\":\"PUB\",\"properties\":{\"$email\":\"a@b.c\",\"plan\":\"gold\"}}");
        assertThat(Payload2022.identify(JESSICA, "PUB", Payload2022.Spelling.ALIASES, false))
                .hasToString("{\"token\":\"PUB\",\"properties\":{\"email\":\"a@b.c\",\"plan\":\"gold\"}}");
        assertThat(Payload2022.identify(JESSICA, null, Payload2022.Spelling.BOTH, false))
                .hasToString("{\"properties\":{\"email\":\"a@b.c\",\"$email\":\"a@b.c\",\"plan\":\"gold\"}}");
    }

    @Test
    void can_put_the_token_last() {
        assertThat(Payload2022.identify(Attributes.none(), "PUB", Payload2022.Spelling.PLAIN, true))
                .hasToString("{\"properties\":{},\"token\":\"PUB\"}");
    }

    @Test
    void reads_special_and_custom_properties_and_leaves_out_those_of_the_object() throws JsonProcessingException {
        JsonNode person = json(
                "{\"object\":\"person\",\"id\":\"P1\",\"$email\":\"a@b.c\",\"$city\":\"Boston\",\"plan\":\"gold\"}");

        assertThat(Payload2022.read(person).values())
                .containsOnlyKeys("email", "city", "plan")
                .containsEntry("city", TextNode.valueOf("Boston"));
    }

    @Test
    void reads_a_custom_property_that_is_called_like_a_special_one() throws JsonProcessingException {
        JsonNode person =
                json("{\"$city\":\"Boston\",\"city\":\"Rome\",\"$first_name\":\"Jess\",\"first name\":\"Ann\"}");

        assertThat(Payload2022.read(person).values())
                .containsEntry("city", TextNode.valueOf("Boston"))
                .containsEntry("custom city", TextNode.valueOf("Rome"))
                .containsEntry("first name", TextNode.valueOf("Jess"))
                .containsEntry("custom first name", TextNode.valueOf("Ann"));
        assertThat(Payload2022.read(json("{\"first name\":\"Ann\"}")).values()).containsOnlyKeys("custom first name");
    }

    @Test
    void reads_a_special_property_that_lost_its_dollar() throws JsonProcessingException {
        assertThat(Payload2022.read(json("{\"city\":\"Rome\",\"first_name\":\"Ann\"}"))
                        .values())
                .containsOnlyKeys("city", "first name");
    }

    @Test
    void finds_a_special_property_that_lost_its_dollar() throws JsonProcessingException {
        assertThat(Payload2022.withoutDollar(json("{\"city\":\"Boston\"}"))).contains("city");
        assertThat(Payload2022.withoutDollar(json("{\"city\":\"x\",\"$city\":\"Boston\"}")))
                .isEmpty();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JsonValues.MAPPER.readTree(text);
    }
}
