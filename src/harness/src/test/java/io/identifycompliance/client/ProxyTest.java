package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy the environment names for which target. */
class ProxyTest {
    private static final String URL = "http://jane:pass%20word@proxy.corp:3128/";

    @Test
    void has_a_user_and_a_password_that_it_does_not_show() {
        Proxy proxy = Proxy.of("--proxy", "http://jane:pass%20word+1@proxy.corp:3128");

        assertThat(proxy).isEqualTo(new Proxy(URI.create("http://proxy.corp:3128"), "jane", "pass word+1", "--proxy"));
        assertThat(proxy.toString()).isEqualTo("Proxy[http://proxy.corp:3128, user jane]");
    }

    @Test
    void has_no_part_of_its_password_in_the_message_where_that_is_not_escaped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proxy.of("--proxy", "http://jane:geheim%zzwort@proxy.corp:3128"))
                .withMessage("has a user name or a password with a % that begins no escape. Write it as %25");
    }

    @Test
    void is_that_of_the_scheme_of_the_target() {
        Map<String, String> environment = Map.of("HTTP_PROXY", "plain.corp:80", "https_proxy", URL);

        assertThat(Proxy.ofEnvironment(environment, URI.create("http://shop.example")))
                .contains(new Proxy(URI.create("http://plain.corp:80"), null, null, "HTTP_PROXY"));
        assertThat(Proxy.ofEnvironment(environment, URI.create("https://shop.example")))
                .contains(new Proxy(URI.create("http://proxy.corp:3128"), "jane", "pass word", "HTTPS_PROXY"));
        assertThat(Proxy.ofEnvironment(Map.of("HTTPS_PROXY", " "), URI.create("https://shop.example")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"})
    void is_named_in_capitals_or_not(String variable) {
        URI target = URI.create(variable.toLowerCase(Locale.ROOT).replace("_proxy", "://shop.example"));

        assertThat(Proxy.ofEnvironment(Map.of(variable, "plain.corp:80"), target))
                .contains(new Proxy(URI.create("http://plain.corp:80"), null, null, variable.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://reference.localhost",
                "http://127.0.0.1",
                "http://127.1.2.3:80",
                "http://[::1]:8080",
                "http://shop.example",
                "http://eu.shop.example:8080",
                "http://staging.example:8443",
                "http://10.0.0.7"
            })
    void is_none_for_this_machine_and_for_what_is_excepted(String target) {
        Map<String, String> environment =
                Map.of("HTTP_PROXY", URL, "NO_PROXY", ".shop.example, staging.example:8443,10.0.0.7");

        assertThat(Proxy.ofEnvironment(environment, URI.create(target))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://myshop.example", "http://staging.example:80", "http://localhost.example"})
    void is_there_for_what_only_resembles_an_exception(String target) {
        Map<String, String> environment =
                Map.of("HTTP_PROXY", URL, "NO_PROXY", ".shop.example, staging.example:8443,10.0.0.7");

        assertThat(Proxy.ofEnvironment(environment, URI.create(target))).isPresent();
    }

    @Test
    void is_none_where_everything_is_excepted() {
        assertThat(Proxy.ofEnvironment(Map.of("HTTP_PROXY", URL, "NO_PROXY", "*"), URI.create("http://a.example")))
                .isEmpty();
    }

    @Test
    void that_cannot_be_used_is_named_without_its_password() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proxy.ofEnvironment(
                        Map.of("HTTP_PROXY", "socks5://jane:secret@proxy.corp"), URI.create("http://a.example")))
                .withMessage(
                        "HTTP_PROXY is not a URL: \"socks5://proxy.corp\" has the scheme socks5. Use http or https.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proxy.ofEnvironment(
                        Map.of("HTTP_PROXY", "http://jane:secret@the proxy"), URI.create("http://a.example")))
                .withMessage("HTTP_PROXY is not a URL: \"http://the proxy\" has no valid host name."
                        + " Write it as http://host:port.");
    }
}
