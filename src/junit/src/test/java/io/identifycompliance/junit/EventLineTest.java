package io.identifycompliance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLineTest {
    @Test
    void reads_every_escape() {
        EventLine line = EventLine.of("{\"event\":\"problem\",\"text\":\"a \\\"b\\\"\\n\\tc\\\\d\\/\\u00e9 →\"}");

        assertThat(line.event()).isEqualTo("problem");
        assertThat(line.get("text")).isEqualTo("a \"b\"\n\tc\\d/é →");
        assertThat(line.get("report")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"event\":1}", "{\"event\":\"end\"", "{\"event\":\"end\"} more", "{\"a\":\"\\x\"}"})
    void refuses_anything_else(String text) {
        assertThatThrownBy(() -> EventLine.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not an event");
    }
}
