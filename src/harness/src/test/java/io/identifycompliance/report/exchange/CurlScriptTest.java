package io.identifycompliance.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Key;
import io.identifycompliance.client.Keys;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.report.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlScriptTest {
    @Test
    void repeats_a_failure_with_new_identifiers_and_keys_from_the_environment() {
        String script = CurlScript.of(Sample.overwritten().build());
        assertThat(script).startsWith("""
                #!/bin/sh
                # KEEP-EMAIL: The email stays, matched by external ID
                # core/keep-email.feature:23, wire format 2022
                # expected: email old.me@yahoo.com
                # seen:     email new.me@yahoo.com after the marker of the same request
                : "${IDENTIFY_PUBLIC_KEY:?the public key of the target}"
                """);
        assertThat(script.substring(script.indexOf("id_of() "))).endsWith("""
                # identify
                call -X POST \\
                    'http://localhost:8080/api/identify' \\
                    -H 'Content-Type: application/json' \\
                    --data-binary '{"token":"'"$IDENTIFY_PUBLIC_KEY"'","properties":{"$id":"''r7k2-1468-'"$RUN"'",\
                "$email":"''old.me.r7k2-'"$RUN"'@identify.example''"}}'

                # look-up
                poll 200 60 'http://localhost:8080/api/v2/people/search?api_key='"$IDENTIFY_PRIVATE_KEY"\
                '&external_id=''r7k2-1468-'"$RUN"
                PERSON_1=$(id_of)

                # identify
                call -X POST \\
                    'http://localhost:8080/api/identify' \\
                    -H 'Content-Type: application/json' \\
                    --data-binary '{"token":"'"$IDENTIFY_PUBLIC_KEY"'","properties":{"$id":"''r7k2-1468-'"$RUN"'",\
                "$email":"''new.me.r7k2-'"$RUN"'@identify.example''"}}'

                # look-up
                poll 200 60 'http://localhost:8080/api/v2/people/search?api_key='"$IDENTIFY_PRIVATE_KEY"\
                '&external_id=''r7k2-1468-'"$RUN"

                # read person
                poll 200 60 'http://localhost:8080/api/v1/person/'"$PERSON_1"'?api_key='"$IDENTIFY_PRIVATE_KEY"
                """);
    }

    @Test
    void makes_phone_numbers_new_that_no_person_has_and_leaves_others() {
        String script = CurlScript.of(Sample.scenario("CREATE", "A profile")
                .runs("+16171000001", "+12015550123")
                .runs("(of another country)", "+442079460123")
                .exchanges(
                        Sample.find(1, "phone_number=%2B12015550123", 404, "{}"),
                        Sample.find(2, "phone_number=%2B442079460123", 404, "{}"))
                .build());
        assertThat(script)
                .contains("&phone_number=''%2B1201555'\"$HUNDRED\"'23'")
                .contains("&phone_number=%2B442079460123'");
    }

    @Test
    void is_a_script_that_a_shell_can_read(@TempDir Path dir) throws Exception {
        Path script = Files.writeString(
                dir.resolve("again.sh"), CurlScript.of(Sample.overwritten().build()));
        Process shell = new ProcessBuilder("sh", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void puts_the_key_into_base64_by_the_shell() {
        String data = Base64.getUrlEncoder()
                .encodeToString("{\"token\":\"$IDENTIFY_PUBLIC_KEY\"}".getBytes(StandardCharsets.UTF_8));
        Exchange exchange = Sample.get(1, "identify", "/api/identify?test=0&data=" + data, 200, "1");
        assertThat(CurlCommand.line(exchange))
                .isEqualTo("curl -sS 'http://localhost:8080/api/identify?test=0' -G --data-urlencode"
                        + " \"data=$(printf %s '{\"token\":\"'\"$IDENTIFY_PUBLIC_KEY\"'\"}' | base64 | tr -d '\\n')\"");
    }

    @Test
    void makes_the_keys_that_are_nearly_right_and_quotes_quotes() {
        assertThat(ShellText.plain().word("a'b?api_key=SHORTENED_PRIVATE_KEY"))
                .isEqualTo("'a'\\''b?api_key='\"${IDENTIFY_PRIVATE_KEY%?}\"");
        assertThat(ShellText.plain().word("token=%24IDENTIFY_PUBLIC_KEY"))
                .isEqualTo("'token='\"$IDENTIFY_PUBLIC_KEY\"");
        assertThat(ShellText.plain().word("token=LENGTHENED_PUBLIC_KEY"))
                .isEqualTo("'token='\"${IDENTIFY_PUBLIC_KEY}0\"");
        assertThat(ShellText.plain().word("")).isEqualTo("''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pk_12345", "aK9z-", "-_x", "A", "_", "a\\b\"c$d 'e"})
    void makes_the_keys_with_another_beginning_or_end_as_they_were_sent(String key) throws Exception {
        Keys keys = Keys.of(key, key);
        for (Key made : List.of(
                keys.publicKeyWithAnotherBeginning(),
                keys.publicKeyWithAnotherEnd(),
                keys.privateKeyWithAnotherBeginning(),
                keys.privateKeyWithAnotherEnd())) {
            ProcessBuilder shell = new ProcessBuilder(
                    "sh", "-c", "printf %s " + ShellText.plain().word("k=" + made.shown()));
            shell.redirectErrorStream(true).environment().putAll(Map.of(Key.PUBLIC, key, Key.PRIVATE, key));
            assertThat(new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("k=" + made.sent())
                    .isNotEqualTo("k=" + key);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{\"token\":\"${IDENTIFY_PUBLIC_KEY}\"}; {\"token\":\"a\\\"b\\\\c&'%\"}",
                "{\"token\":\"{LENGTHENED_PUBLIC_KEY}\"}; {\"token\":\"a\\\"b\\\\c&'%0\"}",
                "?data=%7B%22token%22%3A%22%24%7BIDENTIFY_PUBLIC_KEY%7D%22%7D;"
                        + " ?data=%7B%22token%22%3A%22%61%5c%22%62%5c%5c%63%26%27%25%22%7D",
                "?api_key=%24%7BIDENTIFY_PUBLIC_KEY%7D; ?api_key=%61%22%62%5c%63%26%27%25",
                "Klaviyo-API-Key ${IDENTIFY_PUBLIC_KEY}; Klaviyo-API-Key a\"b\\c&'%"
            })
    void escapes_a_key_where_it_stands_in_json(String shown, String sent) throws Exception {
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", "printf %s " + ShellText.plain().word(shown)).redirectErrorStream(true);
        shell.environment().put("IDENTIFY_PUBLIC_KEY", "a\"b\\c&'%");

        assertThat(new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(sent);
    }

    @Test
    void takes_the_values_of_headers_from_the_environment() {
        Exchange plain = Sample.get(1, "identify", "/api/identify", 200, "1");
        Exchange exchange = new Exchange(
                1,
                plain.scenario(),
                "identify",
                null,
                plain.at(),
                "GET",
                plain.url(),
                List.of(
                        new Exchange.Header("X-Tenant", "$IDENTIFY_HEADER_X_TENANT"),
                        new Exchange.Header("User-Agent", "$IDENTIFY_HEADER_USER_AGENT"),
                        new Exchange.Header("Accept", "*/*"),
                        new Exchange.Header("accept", "text/html")),
                null,
                200,
                List.of(),
                "1",
                1,
                null);

        assertThat(CurlCommand.line(exchange))
                .isEqualTo("curl -sS 'http://localhost:8080/api/identify' -H 'X-Tenant: '\"$IDENTIFY_HEADER_X_TENANT\""
                        + " -H 'User-Agent: '\"$IDENTIFY_HEADER_USER_AGENT\" -H 'accept: text/html'");
        assertThat(CurlScript.of(Sample.scenario("CREATE", "A profile")
                        .exchanges(exchange, exchange)
                        .build()))
                .containsOnlyOnce("\n: \"${IDENTIFY_HEADER_X_TENANT:?the value of the header X-Tenant}\"\n")
                .containsOnlyOnce("\n: \"${IDENTIFY_HEADER_USER_AGENT:?the value of the header User-Agent}\"\n");
    }

    @Test
    void asks_a_poll_once_in_the_script() {
        String script = CurlScript.of(Sample.scenario("CREATE", "A profile")
                .exchanges(
                        Sample.find(1, "email=a", 404, "{}"),
                        Sample.find(2, "email=a", 404, "{}"),
                        Sample.find(3, "email=a", 200, "{\"id\":\"01ABC\"}"))
                .build());
        assertThat(script.lines().filter(l -> l.startsWith("poll ")).toList())
                .isEqualTo(List.of("poll 200 60 'http://localhost:8080/api/v2/people/search?api_key="
                        + "'\"$IDENTIFY_PRIVATE_KEY\"'&email=a'"));
        assertThat(script).contains("# look-up, asked 3 times\n");
    }
}
