package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.reference.http.LosslessJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A look-up of the successor: {@code equals(email,"a")} or {@code any(email,["a","b"])}. */
public record Filter(Identifier identifier, List<String> values) {
    /** What to say of a filter that is neither. */
    public static final String FORMS = "The filter is not understood. It is equals(NAME,\"VALUE\") or"
            + " any(NAME,[\"VALUE\",\"VALUE\"]), and NAME is external_id, email or phone_number.";

    private static final Pattern FORM = Pattern.compile(
            "\\s*(equals|any)\\(\\s*(external_id|email|phone_number)\\s*,\\s*(.*?)\\s*\\)\\s*", Pattern.DOTALL);

    /** Reads a filter; empty where it is none of the two. */
    public static Optional<Filter> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Identifier identifier = Names.PLAIN.entrySet().stream()
                .filter(name -> name.getValue().equals(matcher.group(2)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        boolean any = matcher.group(1).equals("any");
        return LosslessJson.parse(matcher.group(3))
                .filter(value -> any ? value.isArray() : value.isTextual())
                .map(value -> new Filter(identifier, texts(value)));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(value.textValue());
        }
        return List.copyOf(texts);
    }
}
