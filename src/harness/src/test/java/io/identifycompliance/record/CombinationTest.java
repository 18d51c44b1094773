package io.identifycompliance.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CombinationTest {
    private static final String TEXT = "email, external ID, alone, first, plain, new, created with it, unlike";

    @Test
    void is_written_as_a_text_and_read_again() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        Combination combination = Combination.of(TEXT);

        assertThat(mapper.writeValueAsString(combination)).isEqualTo('"' + TEXT + '"');
        assertThat(mapper.readValue('"' + TEXT + '"', Combination.class)).isEqualTo(combination);
        assertThat(combination.of(Circumstance.FOUND_BY)).isEqualTo("external ID");
    }

    @Test
    void has_every_circumstance_and_nothing_that_one_cannot_be() {
        assertThatThrownBy(() -> Combination.of("email, external ID"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown properties: null.");
        assertThatThrownBy(() -> Combination.of(TEXT.replace("plain", "strange")))
                .hasMessage("Unknown kind of value: strange.");
    }
}
