package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Wrong keys must be wrong, look right, and never be shown. */
class KeysTest {
    private final Keys keys = Keys.of("PUBLC1", "pk_aB3dEf6h");

    @Test
    void makes_wrong_keys_that_look_like_the_right_ones() {
        assertThat(keys.wrongPrivateKey().value())
                .hasSameSizeAs(keys.privateKey().value())
                .matches("[a-z]{2}_[a-z][A-Z]\\d[a-z][A-Z][a-z]\\d[a-z]")
                .isNotEqualTo(keys.privateKey().value());
        assertThat(keys.wrongPublicKey().value()).hasSize(6).isNotEqualTo("PUBLC1");
    }

    @Test
    void shortens_lengthens_and_recases_the_private_key() {
        assertThat(keys.shortenedPrivateKey().value()).isEqualTo("pk_aB3dEf6");
        assertThat(keys.lengthenedPrivateKey().value()).isEqualTo("pk_aB3dEf6h0");
        assertThat(keys.recasedPrivateKey().value()).isEqualTo("PK_AB3DEF6H");
        assertThat(Keys.of("P", "PK_UPPER").recasedPrivateKey().value()).isEqualTo("pk_upper");
    }

    @Test
    void takes_a_wrong_key_where_there_is_no_case_to_change() {
        assertThat(Keys.of("P", "1234").recasedPrivateKey().value()).isEqualTo("4567");
    }

    @Test
    void makes_keys_that_all_differ() {
        Set<String> values = Stream.of(
                        keys.publicKey(),
                        keys.privateKey(),
                        keys.wrongPublicKey(),
                        keys.wrongPrivateKey(),
                        keys.shortenedPrivateKey(),
                        keys.lengthenedPrivateKey(),
                        keys.recasedPrivateKey(),
                        keys.publicKeyWithAnotherBeginning(),
                        keys.publicKeyWithAnotherEnd(),
                        keys.privateKeyWithAnotherBeginning(),
                        keys.privateKeyWithAnotherEnd(),
                        keys.swappedPublicKey(),
                        keys.swappedPrivateKey())
                .map(Key::value)
                .collect(Collectors.toSet());

        assertThat(values).hasSize(13);
    }

    @Test
    void alters_the_first_or_the_last_character_whatever_it_is() {
        assertThat(keys.privateKeyWithAnotherBeginning().value()).isEqualTo("wk_aB3dEf6h");
        assertThat(keys.privateKeyWithAnotherEnd().value()).isEqualTo("pk_aB3dEf6o");
        assertThat(Keys.of("P", "pk-").privateKeyWithAnotherEnd().value()).isEqualTo("pkx");
        assertThat(Keys.of("_", "pk").wrongPublicKey().value()).isEqualTo("x");
    }

    @Test
    void swaps_two_characters_near_the_middle() {
        assertThat(keys.swappedPrivateKey().value()).isEqualTo("pk_a3BdEf6h");
        assertThat(Keys.of("P", "ab111111").swappedPrivateKey().value()).isEqualTo("a1b11111");
        assertThat(Keys.of("P", "1111").swappedPrivateKey().value()).isEqualTo("4444");
    }

    @Test
    void shows_placeholders_instead_of_values() {
        assertThat(keys.privateKey().toString()).isEqualTo("Key[$IDENTIFY_PRIVATE_KEY]");
        assertThat(keys.privateKey().placeholder().value()).isEqualTo("$IDENTIFY_PRIVATE_KEY");
        assertThat(keys.toString()).doesNotContain("pk_aB3dEf6h").doesNotContain("PUBLC1");
    }

    @Test
    void knows_the_key_that_is_not_sent() {
        assertThat(Key.none().isSent()).isFalse();
        assertThat(Key.none().placeholder().isSent()).isFalse();
    }
}
