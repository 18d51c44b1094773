package io.identifycompliance.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Keys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target sends back may hold a key in any of these disguises. */
class MaskingTest {
    private static final String PRIVATE = "pk_Zq+7/x\"Y%9wLm2";

    private final Masking masking = new Masking(Keys.of("PUBKEY1", PRIVATE));

    @Test
    void masks_a_key_as_it_is() {
        assertThat(masking.mask("the key " + PRIVATE + " is wrong")).isEqualTo("the key [masked key] is wrong");
        assertThat(masking.mask("company PUBKEY1")).isEqualTo("company [masked key]");
    }

    @Test
    void masks_a_key_that_is_percent_encoded() {
        assertThat(masking.mask("?api_key=" + URLEncoder.encode(PRIVATE, StandardCharsets.UTF_8) + "&x=1"))
                .isEqualTo("?api_key=[masked key]&x=1");
    }

    @Test
    void masks_a_key_in_a_json_string() {
        assertThat(masking.mask("{\"key\": \"" + PRIVATE.replace("\"", "\\\"").replace("/", "\\/") + "\"}"))
                .isEqualTo("{\"key\": \"[masked key]\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "Klaviyo-API-Key "})
    void masks_a_key_in_base64_wherever_it_begins(String before) {
        for (String after : new String[] {"", "z", "zz", "\"}"}) {
            byte[] text = (before + PRIVATE + after).getBytes(StandardCharsets.UTF_8);
            assertThat(masking.mask(Base64.getEncoder().encodeToString(text))).contains("[masked key]");
            assertThat(masking.mask(Base64.getUrlEncoder().withoutPadding().encodeToString(text)))
                    .contains("[masked key]");
        }
    }

    @Test
    void masks_what_is_derived_from_the_private_key() {
        Keys keys = Keys.of("PUBKEY1", PRIVATE);

        assertThat(masking.mask(keys.shortenedPrivateKey().value() + " ")).isEqualTo("[masked key] ");
        assertThat(masking.mask(keys.lengthenedPrivateKey().value())).isEqualTo("[masked key]");
        assertThat(masking.mask(keys.recasedPrivateKey().value())).isEqualTo("[masked key]");
    }

    @Test
    void leaves_everything_else_alone() {
        assertThat(masking.mask("status 200, body 1")).isEqualTo("status 200, body 1");
        assertThat(masking.mask(null)).isNull();
    }
}
