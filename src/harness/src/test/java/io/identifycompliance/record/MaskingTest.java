package io.identifycompliance.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Keys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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

    /** Libraries differ in the characters that they keep, and gateways encode what was encoded before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pk_Zq%2B7/x%22Y%259wLm2",
                "pk_Zq+7/x%22Y%259wLm2",
                "pk_Zq+7%2fx%22Y%259wLm2",
                "pk_Zq%252B7%252Fx%2522Y%25259wLm2",
                "pk_Zq%252b7%252fx%2522Y%25259wLm2",
                "pk_Zq%252B7/x%2522Y%25259wLm2",
                "pk_Zq%252B7%2Fx%2522Y%25259wLm2",
                "pk%5FZq%2B7%2Fx%22Y%259wLm2",
            })
    void masks_a_key_as_any_library_percent_encodes_it_once_or_twice(String encoded) {
        assertThat(masking.mask("?api_key=" + encoded + "&x=1")).isEqualTo("?api_key=[masked key]&x=1");
        assertThat(SecretForms.of(PRIVATE)).containsKey(encoded);
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
        assertThat(masking.mask(keys.privateKeyWithAnotherEnd().value())).isEqualTo("[masked key]");
        assertThat(masking.mask(keys.wrongPrivateKey().value())).isEqualTo("[masked key]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC", "IDENTIFY", "KEY", "identify", "token"})
    void leaves_placeholders_and_paths_alone_whatever_the_public_key_is(String publicKey) {
        Masking own = new Masking(Keys.of(publicKey, PRIVATE));
        String request = "/api/identify?token=%24IDENTIFY_PUBLIC_KEY&api_key=$IDENTIFY_PRIVATE_KEY";

        assertThat(own.maskSent(request)).isEqualTo(request);
        assertThat(own.mask(request)).isEqualTo(request);
    }

    @Test
    void searches_requests_for_the_private_key_that_came_back_and_not_for_the_public_one() {
        assertThat(masking.maskSent("/person/01" + PRIVATE + "/PUBKEY1")).isEqualTo("/person/01[masked key]/PUBKEY1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-T0ken.77", "s3cret/with+base64=="})
    void masks_other_secrets(String secret) {
        Masking own = new Masking(Keys.of("PUBKEY1", PRIVATE).beside(List.of(secret, "blue")));

        assertThat(own.mask("X: " + secret + ", blue")).isEqualTo("X: [masked key], blue");
        assertThat(own.mask(base64("Bearer " + secret)))
                .contains("[masked key]")
                .doesNotContain(base64(secret));
        assertThat(own.mask(URLEncoder.encode(base64(secret + "???>>>"), StandardCharsets.UTF_8)))
                .startsWith("[masked key]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pk_Zq+", "pk_Zq+7/x", "pk_Zq+7/x\"Y%9wL", "pk_Zq%2B7%2"})
    void masks_what_is_left_of_a_key_that_was_cut(String piece) {
        assertThat(masking.mask("… status 403, body no key " + piece + "… so"))
                .isEqualTo("… status 403, body no key [masked key]… so");
    }

    @Test
    void masks_a_key_in_base64_of_json() {
        String json = "{\"key\": \"" + PRIVATE.replace("\"", "\\\"") + "\"}";

        assertThat(masking.mask(base64(json))).contains("[masked key]");
        assertThat(masking.mask(base64("k=" + URLEncoder.encode(PRIVATE, StandardCharsets.UTF_8))))
                .contains("[masked key]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "GET /api/identify?data="})
    void masks_a_key_in_base64_of_base64_wherever_it_begins(String before) {
        String twice = base64(before + base64("{\"token\": \"" + PRIVATE.replace("\"", "\\\"") + "\"}") + "&x=1");

        assertThat(masking.mask("ETag: " + twice)).matches("ETag: \\[masked key]=*");
        assertThat(masking.mask(base64(twice))).matches("\\[masked key]=*");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leaves_everything_else_alone() {
        assertThat(masking.mask("status 200, body 1")).isEqualTo("status 200, body 1");
    }
}
