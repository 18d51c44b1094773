package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void another_id_has_the_same_form() {
        assertThat(ResponseNormalizer.otherId("4711")).isEqualTo("9711");
        assertThat(ResponseNormalizer.otherId("9711")).isEqualTo("8711");
        assertThat(ResponseNormalizer.otherId("01ABxyz"))
                .hasSize(7)
                .isNotEqualTo("01ABxyz")
                .matches("[0-9]{2}[A-F]{2}xyz");
        assertThat(ResponseNormalizer.otherId("xyz")).isEqualTo("xyz0");
    }
}
