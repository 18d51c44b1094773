package io.identifycompliance.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import org.junit.jupiter.api.Test;

/** Where the successor puts attributes. */
class PayloadRevisionTest {
    private static final Attributes ALL = Attributes.of(Identifier.PHONE_NUMBER, "+1617")
            .with("first name", TextNode.valueOf("Jessica"))
            .with("zip", TextNode.valueOf("02110"))
            .with("visits", IntNode.valueOf(3));

    @Test
    void puts_special_properties_at_the_top_or_in_the_location_and_others_in_a_map() {
        assertThat(PayloadRevision.document(null, ALL))
                .hasToString(
                        "{\"data\":{\"type\":\"profile\",\"attributes\":{\"phone_number\":\"+1617\","
                                + "\"first_name\":\"Jessica\",\"location\":{\"zip\":\"02110\"},\"properties\":{\"visits\":3}}}}");
    }

    @Test
    void names_the_person_where_it_is_known() {
        assertThat(PayloadRevision.document("P1", Attributes.none()))
                .hasToString("{\"data\":{\"type\":\"profile\",\"id\":\"P1\",\"attributes\":{}}}");
    }

    @Test
    void reads_back_what_it_writes() {
        assertThat(PayloadRevision.read(
                                PayloadRevision.document(null, ALL).path("data").path("attributes"))
                        .values())
                .isEqualTo(ALL.values());
    }
}
