package io.identifycompliance.proof;

import io.identifycompliance.client.JsonValues;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a response mentions of a request or of a person. */
final class Mentions {
    /** What is shorter may stand in any text by chance, as a status or as a part of the time. */
    private static final int TELLING = 6;

    private Mentions() {}

    /** Whether a text has the person ID as a word of its own. Always false for an ID so short that it may stand there by chance. */
    static boolean personId(String personId, String text) {
        return personId.length() >= TELLING && word(personId).matcher(text).find();
    }

    /**
     * The response without texts that it may repeat, since a request contained them: as they were, percent-encoded or
     * escaped in JSON, in the body or in a header. Nor does the resulting length count.
     */
    static TargetResponse without(List<String> asked, TargetResponse response) {
        List<Pattern> patterns = asked.stream()
                .flatMap(text -> spellings(text).stream())
                .map(spelling ->
                        spelling.length() < TELLING ? word(spelling) : Pattern.compile(Pattern.quote(spelling)))
                .toList();
        String body = without(patterns, response.body());
        List<Request.Header> headers = response.headers().stream()
                .map(header -> new Request.Header(header.name(), without(patterns, header.value())))
                .filter(header -> body.equals(response.body()) || !header.name().equalsIgnoreCase("Content-Length"))
                .toList();
        return new TargetResponse(response.status(), response.reason(), headers, body, response.millis());
    }

    private static Pattern word(String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])");
    }

    private static String without(List<Pattern> patterns, String text) {
        String left = text;
        for (Pattern pattern : patterns) {
            left = pattern.matcher(left).replaceAll("#");
        }
        return left;
    }

    private static List<String> spellings(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String json = JsonValues.text(JsonValues.MAPPER.getNodeFactory().textNode(text));
        return Stream.of(text, encoded, encoded.replace("+", "%20"), json.substring(1, json.length() - 1))
                .flatMap(spelling -> Stream.of(spelling, escapesInLowerCase(spelling)))
                .distinct()
                .toList();
    }

    private static String escapesInLowerCase(String encoded) {
        return Pattern.compile("%[0-9A-F]{2}")
                .matcher(encoded)
                .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }
}
