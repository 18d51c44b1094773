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

    @ParameterizedTest
    @ValueSource(strings = {"test", "secret1", "pk_1234"})
    void refuse_a_secret_of_less_than_eight_characters(String secret) {
        assertThat(SearchedSecrets.unsearchable(secret, List.of()))
                .contains("is shorter than 8 characters. It could occur in the reports by chance, so a leak could not"
                        + " be recognized. Use a longer one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identify", "external_id", "staging.example", "platform-team"})
    void refuse_a_secret_that_reports_show_anyway(String secret) {
        assertThat(SearchedSecrets.unsearchable(secret, List.of("https://staging.example.com", "owner: platform-team")))
                .contains("occurs in the reports as ordinary text: a word of the harness, of the target's URL or of a"
                        + " file that you gave. A leak could not be told from that. Use another one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"testtest", "pk_12345", "pk_reference_0123456789abcdef01234567"})
    void take_others(String secret) {
        assertThat(SearchedSecrets.unsearchable(secret, List.of("https://staging.example.com")))
                .isEmpty();
    }

    @Test
    void are_all_parts_of_a_header_that_may_come_back() {
        assertThat(SearchedSecrets.partsOfHeader("Bearer tok.en-1")).contains("Bearer tok.en-1", "tok.en-1");
        assertThat(SearchedSecrets.partsOfHeader("sid=abc123; theme=\"dark\"")).contains("abc123", "dark");
        assertThat(SearchedSecrets.partsOfHeader("Basic dXNlcjpwYXNzOndvcmQ="))
                .contains("Basic dXNlcjpwYXNzOndvcmQ=", "dXNlcjpwYXNzOndvcmQ", "user:pass:word", "pass:word");
        assertThat(SearchedSecrets.partsOfHeader("Basic realm")).contains("Basic realm", "realm");
    }
}
