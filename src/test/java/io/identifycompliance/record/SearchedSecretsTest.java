package io.identifycompliance.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Keys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedSecretsTest {
    private static final String PRIVATE = "pk_Zq7Y9wLm2";

    @Test
    void are_the_private_key_with_all_that_is_derived_from_it() {
        Keys keys = Keys.of("PUBLC1", PRIVATE);

        assertThat(SearchedSecrets.of(keys)).containsExactlyElementsOf(keys.privateKeys());
    }

    @Test
    void are_the_others_from_eight_characters_on() {
        Keys keys = Keys.of("PUBLC1", PRIVATE).beside(List.of("blue", "gw-1234", "gw-12345"));

        assertThat(SearchedSecrets.of(keys)).contains("gw-12345").doesNotContain("blue", "gw-1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "identify", "external_id"})
    void are_none_of_the_harness_own_words(String word) {
        assertThat(SearchedSecrets.of(Keys.of("PUBLC1", PRIVATE).beside(List.of(word))))
                .doesNotContain(word);
        assertThat(SearchedSecrets.of(Keys.of("PUBLC1", word + "7"))).doesNotContain(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC", "IDENTIFY", "KEY", "1", "token"})
    void are_no_public_key_that_is_an_ordinary_word(String key) {
        assertThat(SearchedSecrets.andPublicKey(Keys.of(key, PRIVATE))).isEmpty();
    }
}
