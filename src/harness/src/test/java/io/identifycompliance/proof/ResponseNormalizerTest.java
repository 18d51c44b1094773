package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a response changes with every call. */
class ResponseNormalizerTest {
    @Test
    void ids_and_times_do_not_count() {
        assertThat(ResponseNormalizer.normal(" id 0f8fad5b-d9cb-469f-a165-70867728950e at 10:15:30 "))
                .isEqualTo("id # at 0");
    }

    @Test
    void words_count() {
        assertThat(ResponseNormalizer.normal("rejected")).isNotEqualTo(ResponseNormalizer.normal("accepted"));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 999999999",
        "9711, 999999999",
        "123456789, 999999999",
        "1000000001, 2147483647",
        "9000000001, 9999999999",
        "1234567890123456789, 9223372036854775807",
        "p-17, p-999999999",
        "user_000123, user_999999999",
        "P1001, P999999999",
        "999999999, 9999999999",
        "xyz, xyz0"
    })
    void another_id_is_one_that_no_counter_has_come_to(String id, String other) {
        assertThat(ResponseNormalizer.otherId(id)).isEqualTo(other);
    }

    @Test
    void another_id_has_the_same_form() {
        assertThat(ResponseNormalizer.otherId("01ABxyz2"))
                .isNotEqualTo("01ABxyz2")
                .matches("[0-9]{2}[A-F]{2}xyz[0-9]");
        assertThat(ResponseNormalizer.otherId("VkStGXRqzQpXnTwLmHy7J"))
                .hasSize(21)
                .isNotEqualTo("VkStGXRqzQpXnTwLmHy7J");
    }
}
