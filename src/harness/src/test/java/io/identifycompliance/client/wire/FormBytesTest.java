package io.identifycompliance.client.wire;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A rule has met a form only if the bytes that were sent are those of that form and of no plainer one: URL-safe base64
 * without a hyphen or an underscore, for example, is plain base64.
 */
class FormBytesTest {
    private static final Key PUBLIC = Key.publicKey("PUB");
    private static final Pattern BASE64 = Pattern.compile("[?&]data=([^&]*)");

    /** What tells the bytes of each form from those of the form that it varies. */
    private static final Map<String, Predicate<Request>> MARKS = Map.ofEntries(
            entry("form", request -> request.body().startsWith("data=%7B")),
            entry("JSON", request -> request.body().startsWith("{")),
            entry("GET", request -> request.method().equals("GET")),
            entry("form with aliases", request -> isAliased(request.body())),
            entry("JSON with aliases", request -> isAliased(request.body())),
            entry("GET with aliases", request -> isAliased(decoded(request))),
            entry("form with both names", request -> isAliased(request.body())),
            entry("form, token last", request -> tokenIsLast(request.body())),
            entry("JSON, token last", request -> tokenIsLast(request.body())),
            entry("GET, token last", request -> tokenIsLast(decoded(request))),
            entry("form, not encoded", request -> request.body().startsWith("data={")),
            entry("form with plus for spaces", request -> request.body().contains("+")),
            entry("form with another field first", request -> request.body().startsWith("v=1&data=")),
            entry("form with a charset", request -> contentType(request).endsWith("; charset=UTF-8")),
            entry(
                    "form with the pixel asked for",
                    request -> request.pathAndQuery().endsWith("?i=1")
                            && request.body().startsWith("data=")),
            entry("JSON with a charset", request -> contentType(request).endsWith("; charset=utf-8")),
            entry("GET, raw base64", request -> data(request).matches(".*[+/].*=")),
            entry("GET, URL-safe base64", request -> data(request).matches(".*[-_].*=")),
            entry("GET with a content type", request -> !contentType(request).isEmpty()),
            entry("form, accepting HTML", FormBytesTest::acceptsHtml),
            entry("GET, accepting HTML", FormBytesTest::acceptsHtml),
            entry(
                    "form from a page",
                    request -> request.headers().contains(new Request.Header("Origin", "https://shop.example.com"))),
            entry(
                    "JSON with the pixel asked for",
                    request -> request.pathAndQuery().endsWith("?i=1")
                            && request.body().startsWith("{")),
            entry("GET with a body", request -> "{}".equals(request.body())),
            entry("GET with test=0", request -> request.pathAndQuery().endsWith("&test=0")),
            entry(
                    "GET with the pixel asked for",
                    request -> request.pathAndQuery().endsWith("&i=1")));

    private final WireFormat wire = new Wire2022();

    @Test
    void every_form_that_a_rule_may_meet_has_bytes_of_its_own() {
        List<CallForm> forms =
                wire.forms().stream().filter(CallForm::wellFormed).toList();

        assertThat(forms).extracting(CallForm::name).containsExactlyInAnyOrderElementsOf(MARKS.keySet());
        for (CallForm form : forms) {
            for (Attributes attributes : samples()) {
                assertThat(wire.sentAs(form, attributes).name())
                        .as("%s with %s", form, attributes)
                        .satisfies(name -> assertThat(wire.identify(form, attributes, PUBLIC))
                                .as(name)
                                .matches(MARKS.get(name)));
            }
        }
    }

    @Test
    void no_form_has_the_bytes_of_one_that_varies_it() {
        wire.forms().stream().filter(CallForm::wellFormed).forEach(form -> {
            CallForm plain = form.variantOf();
            if (plain != null) {
                assertThat(samples())
                        .allSatisfy(attributes -> assertThat(wire.identify(plain, attributes, PUBLIC))
                                .as(form.name())
                                .matches(MARKS.get(form.name()).negate()));
            }
        });
    }

    @Test
    void aliases_without_an_identifier_that_has_one_count_as_the_plain_form() {
        Attributes phoneAlone = Attributes.of(Identifier.PHONE_NUMBER, "+16171000001");

        assertThat(wire.sentAs(form("GET with aliases"), phoneAlone)).isEqualTo(form("GET"));
        assertThat(wire.identify(form("GET with aliases"), phoneAlone, PUBLIC))
                .isEqualTo(wire.identify(form("GET"), phoneAlone, PUBLIC));
    }

    /** Values of every length modulo 3, with and without properties, and with nothing that needs an encoding. */
    private static List<Attributes> samples() {
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(length -> {
                    Attributes id = Attributes.of(Identifier.EXTERNAL_ID, "1".repeat(7 + length));
                    return List.of(
                            id,
                            id.with(Attributes.of(Identifier.EMAIL, "jessica@example.com")),
                            id.with("city", TextNode.valueOf("New York")),
                            id.with("plan", IntNode.valueOf(2)),
                            id.with("plan", NullNode.getInstance()),
                            Attributes.of(Identifier.PHONE_NUMBER, "+1617100000" + length))
                            .stream();
                })
                .collect(Collectors.toList());
    }

    private CallForm form(String name) {
        return wire.form(name).orElseThrow();
    }

    private static boolean isAliased(String text) {
        return Pattern.compile("(\"|%22)(id|email)(\"|%22)").matcher(text).find();
    }

    private static boolean tokenIsLast(String text) {
        return text.indexOf("token") > text.indexOf("properties");
    }

    private static boolean acceptsHtml(Request request) {
        return request.headers().contains(new Request.Header("Accept", "text/html"));
    }

    private static String contentType(Request request) {
        return request.headers().stream()
                .filter(header -> header.name().equals("Content-Type"))
                .map(Request.Header::value)
                .findFirst()
                .orElse("");
    }

    private static String data(Request request) {
        return BASE64.matcher(request.pathAndQuery())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static String decoded(Request request) {
        return new String(
                Base64.getDecoder()
                        .decode(data(request)
                                .replace("%3D", "=")
                                .replace("%2B", "+")
                                .replace("%2F", "/")),
                StandardCharsets.UTF_8);
    }
}
