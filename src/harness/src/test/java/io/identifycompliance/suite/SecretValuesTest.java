package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.client.Keys;
import io.identifycompliance.client.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTest {
    private static final Keys KEYS = Keys.of("PUBLIC", "pk_4711_1147");
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GATEWAY_TOKEN",
            " gw_4711.token ",
            "SESSION",
            "s3ss10n-of-qa",
            "SHORT",
            "blue",
            "EMPTY",
            " ",
            "WORD",
            "external_id",
            "HOST",
            "staging.example");

    private final SecretValues secrets = new SecretValues(List.of("https://staging.example.com"));

    @Test
    void stand_beside_the_keys() {
        assertThat(secrets.variables(List.of("GATEWAY_TOKEN", " SESSION"), ENVIRONMENT::get)
                        .headers(List.of(
                                new Request.Header("Authorization", "Bearer b34r3r-t0k3n"),
                                new Request.Header("X-Tenant", "blue"),
                                new Request.Header("Accept", "application/json"),
                                new Request.Header("Origin", "https://staging.example.com")))
                        .beside(KEYS)
                        .others())
                .containsExactly("gw_4711.token", "s3ss10n-of-qa", "Bearer b34r3r-t0k3n", "b34r3r-t0k3n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMPTY", "UNSET"})
    void need_a_variable_that_is_set(String name) {
        assertThatThrownBy(() -> secrets.variables(List.of(name), ENVIRONMENT::get))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "--secret names the environment variable \"" + name + "\", which is not set. Set it first.");
    }

    @Test
    void cannot_be_short() {
        assertThatThrownBy(() -> secrets.variables(List.of("SHORT"), ENVIRONMENT::get))
                .isInstanceOf(UsageException.class)
                .hasMessage("--secret names the environment variable SHORT, whose value is shorter than 8 characters."
                        + " It could occur in the reports by chance, so a leak could not be recognized. Use a longer"
                        + " one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORD", "HOST"})
    void cannot_be_what_the_reports_show(String name) {
        assertThatThrownBy(() -> secrets.variables(List.of(name), ENVIRONMENT::get))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--secret names the environment variable " + name
                        + ", whose value occurs in the reports as ordinary text")
                .hasMessageNotContaining(ENVIRONMENT.get(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "private", "identify"})
    void do_not_go_with_a_private_key_that_cannot_be_searched_for(String key) {
        assertThatThrownBy(() -> secrets.beside(Keys.of("PUBLIC", key)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--private-key ");
    }

    @Test
    void are_not_taken_from_features(@TempDir Path folder) throws IOException {
        Path feature = Files.writeString(folder.resolve("own.feature"), "Feature: platform-team");
        Path waivers = Files.writeString(folder.resolve("waivers.yaml"), "owner: qa-at-night");
        Files.writeString(folder.resolve("notes.txt"), "other");

        assertThat(SecretValues.textOf(List.of(folder))).containsExactly(Files.readString(feature));
        assertThat(SecretValues.textOf(List.of(waivers))).containsExactly("owner: qa-at-night");
    }
}
