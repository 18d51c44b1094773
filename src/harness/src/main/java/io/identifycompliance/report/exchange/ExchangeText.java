package io.identifycompliance.report.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.report.files.ReportJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An exchange as a person reads it: what was sent as it went, JSON in it laid out, encoded data also decoded. */
public final class ExchangeText {
    private static final String DATA = "data=";

    private ExchangeText() {}

    /** One line. */
    public static String line(Exchange exchange) {
        return String.format(
                Locale.ROOT,
                "#%d %s: %s %s → %s",
                exchange.number(),
                exchange.purpose(),
                exchange.method(),
                exchange.url(),
                exchange.error() == null ? exchange.status() : exchange.error());
    }

    /** Without headers, and of encoded data the plain text only: for what went well. */
    public static String brief(Exchange exchange) {
        StringBuilder text = new StringBuilder(line(exchange)).append('\n');
        String data = decoded(exchange);
        String sent = data == null ? exchange.requestBody() : data;
        if (sent != null && !sent.isEmpty()) {
            text.append("  sent      ").append(sent).append('\n');
        }
        if (exchange.responseBody() != null && !exchange.responseBody().isEmpty()) {
            text.append("  answered  ").append(exchange.responseBody()).append('\n');
        }
        return text.toString();
    }

    /** All of it. */
    public static String of(Exchange exchange) {
        StringBuilder text = new StringBuilder();
        text.append(exchange.method()).append(' ').append(exchange.url()).append('\n');
        headers(exchange.requestHeaders(), text);
        body(exchange.requestBody(), text);
        String data = decoded(exchange);
        if (data != null) {
            text.append("\ndata, decoded:\n").append(laidOut(data)).append('\n');
        }
        text.append("\n--- ").append(exchange.millis()).append(" ms ---\n\n");
        if (exchange.error() != null) {
            return text.append("no answer: ")
                    .append(exchange.error())
                    .append('\n')
                    .toString();
        }
        text.append(exchange.status()).append('\n');
        headers(exchange.responseHeaders(), text);
        body(exchange.responseBody(), text);
        return text.toString();
    }

    private static void headers(List<Exchange.Header> headers, StringBuilder text) {
        headers.forEach(
                h -> text.append(h.name()).append(": ").append(h.value()).append('\n'));
    }

    private static void body(@Nullable String body, StringBuilder text) {
        if (body != null && !body.isEmpty()) {
            text.append('\n').append(laidOut(body)).append('\n');
        }
    }

    private static String laidOut(String body) {
        String trimmed = body.strip();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return body;
        }
        try {
            JsonNode json = ReportJson.lines().readTree(trimmed);
            return ReportJson.pages().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    /** The field {@code data} of the 2022 wire format in plain text; null where there is none or it is plain. */
    private static @Nullable String decoded(Exchange exchange) {
        String url = exchange.url();
        int inUrl = Math.max(url.indexOf("?" + DATA), url.indexOf("&" + DATA));
        if (inUrl >= 0) {
            String value = url.substring(inUrl + 1 + DATA.length()).split("&", 2)[0];
            return fromBase64(percentDecoded(value.replace("+", "%2B")));
        }
        String body = exchange.requestBody();
        if (body == null || !body.startsWith(DATA) || !body.contains("%")) {
            return null;
        }
        return percentDecoded(body.substring(DATA.length()).split("&", 2)[0]);
    }

    private static @Nullable String percentDecoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The text in base64 of either alphabet; null where it is none. */
    private static @Nullable String fromBase64(@Nullable String value) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(value == null ? "" : value.replace('-', '+').replace('_', '/'));
            return bytes.length == 0 ? null : new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
