package io.identifycompliance.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search would find in any report. */
class HarnessTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IDENTIFY_PRIVATE_KEY",
                "api/identify",
                "external_id",
                "phone_number",
                "PRIVATE_KEY_WITH_ANOTHER_END",
                "Jessica",
                "KEEP-EMAIL",
                "application/vnd.api+json"
            })
    void contains_the_words_of_requests_features_and_messages(String word) {
        assertThat(HarnessText.among(List.of(word, "qZ9vT4mK1x"))).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pk_reference_0123456789abcdef01234567", "pk_live_51HxYz", "staging-gateway-7", "hunter2hunter2"
            })
    void contains_no_key_that_somebody_may_use(String key) {
        assertThat(HarnessText.among(List.of(key))).isEmpty();
    }

    /** Of KEEP-EMAIL and EMAIL-CASE. */
    @Test
    void does_not_contain_a_value_of_which_only_the_pieces_occur() {
        assertThat(HarnessText.among(List.of("KEEP-EMAIL-CASE"))).isEmpty();
    }

    @Test
    void contains_what_is_shorter_than_a_piece_and_what_is_not_ascii() {
        assertThat(HarnessText.among(List.of("gold", "✓ "))).containsExactlyInAnyOrder("gold", "✓ ");
    }

    @Test
    void tells_the_words_of_a_jar_from_others() {
        assertThat(HarnessText.amongFilesOf(Test.class, List.of("org/junit/jupiter/api/Test", "qZ9vT4mK1x")))
                .containsExactly("org/junit/jupiter/api/Test");
    }
}
