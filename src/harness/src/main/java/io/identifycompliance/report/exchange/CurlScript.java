package io.identifycompliance.report.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.files.ReportJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as a shell script that anybody can run against the target, in the form of calling Identify in which it
 * failed if it ran through several: the keys come from the environment, the
 * identifiers are made new each time, and look-ups are repeated until they answer as they did.
 */
public final class CurlScript {
    private static final String HEAD = """
        : "${IDENTIFY_PUBLIC_KEY:?the public key of the target}"
        : "${IDENTIFY_PRIVATE_KEY:?the private key of the target}"
        RUN=${RUN:-$(date +%s | tail -c 7)}   # makes every identifier new
        HUNDRED=$(printf '%s' "$RUN" | tail -c 2)   # and phone numbers of the exchange 555, which no person has

        # call ARGUMENTS: asks once; leaves $STATUS and $BODY
        call() {
          BODY=$(curl -sS -w '\\n%{http_code}' "$@") || return
          STATUS=$(printf '%s\\n' "$BODY" | tail -n 1)
          BODY=$(printf '%s\\n' "$BODY" | sed '$d')
          printf '  %s  %s\\n' "$STATUS" "$BODY"
        }

        # poll STATUS TIMES ARGUMENTS: asks again, twice a second, until that status comes
        poll() {
          want=$1 times=$2
          shift 2
          while call "$@" && [ "$STATUS" != "$want" ] && [ "$times" -gt 0 ]; do
            times=$((times - 1))
            sleep 0.5
          done
        }

        id_of() { printf '%s' "$BODY" | grep -o '"id" *: *"[^"]*"' | head -n 1 | cut -d '"' -f 4; }
        """;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+\\d{8,15}");
    private static final Pattern PHONE_OF_NOBODY = Pattern.compile("(\\+1\\d{3}555)\\d{2}(\\d{2})");
    private static final String RUN = "\"$RUN\"";
    private static final String HUNDRED = "\"$HUNDRED\"";
    private static final int POLLS = 60;

    private final ScenarioRecord scenario;
    private final Map<String, String> fragments = new LinkedHashMap<>();
    private final StringBuilder script = new StringBuilder();
    private int persons;

    private CurlScript(ScenarioRecord scenario) {
        this.scenario = scenario;
        scenario.testValues().values().forEach(this::renew);
    }

    public static String of(ScenarioRecord scenario) {
        return new CurlScript(scenario).text();
    }

    private String text() {
        script.append("#!/bin/sh\n");
        comment(String.join(", ", scenario.requirements()) + ": " + scenario.name());
        comment(scenario.feature() + ":" + scenario.line() + ", wire format " + scenario.wire());
        if (scenario.expected() != null) {
            comment("expected: " + scenario.expected());
        }
        if (scenario.seen() != null) {
            comment("seen:     " + scenario.seen());
        }
        List<Exchange> all = FailingExchange.ofOneRun(scenario);
        all.stream()
                .flatMap(exchange -> exchange.requestHeaders().stream())
                .filter(header -> header.value().startsWith("$IDENTIFY_HEADER_"))
                .distinct()
                .forEach(header -> script.append(": \"${")
                        .append(header.value().substring(1))
                        .append(":?the value of the header ")
                        .append(header.name())
                        .append("}\"\n"));
        script.append(HEAD);
        for (int i = 0; i < all.size(); i++) {
            int times = 1;
            while (i + 1 < all.size() && same(all.get(i), all.get(i + 1))) {
                i++;
                times++;
            }
            step(all.get(i), times);
        }
        return script.toString();
    }

    private void step(Exchange exchange, int times) {
        script.append('\n');
        comment(exchange.purpose() + (times > 1 ? ", asked " + times + " times" : ""));
        ShellText shell = new ShellText(fragments);
        String arguments = String.join(" \\\n    ", CurlCommand.arguments(exchange, shell));
        boolean lookUp = !FailingExchange.changes(exchange) && exchange.status() > 0;
        script.append(lookUp ? "poll " + exchange.status() + " " + POLLS + " " : "call ")
                .append(arguments)
                .append('\n');
        String person = personIn(exchange);
        if (person != null && !fragments.containsKey(person)) {
            persons++;
            fragments.put(person, "\"$PERSON_" + persons + "\"");
            script.append("PERSON_").append(persons).append("=$(id_of)\n");
        }
    }

    private void comment(String text) {
        script.append("# ").append(text.strip().replace("\n", "\n#   ")).append('\n');
    }

    private static boolean same(Exchange one, Exchange next) {
        return one.method().equals(next.method())
                && one.url().equals(next.url())
                && String.valueOf(one.requestBody()).equals(String.valueOf(next.requestBody()))
                && one.requestHeaders().equals(next.requestHeaders())
                && !FailingExchange.changes(one);
    }

    /** The same value with the run's number in it, as it stands in bodies and in URLs. */
    private void renew(@Nullable String value) {
        if (value == null || value.length() < 4) {
            return;
        }
        Matcher phone = PHONE_OF_NOBODY.matcher(value);
        if (phone.matches()) {
            renew(value, phone.group(1), HUNDRED, phone.group(2));
        } else if (EMAIL.matcher(value).matches()) {
            int at = value.lastIndexOf('@');
            renew(value, value.substring(0, at) + "-", RUN, value.substring(at));
        } else if (!PHONE.matcher(value).matches()) {
            renew(value, value + "-", RUN, "");
        }
    }

    private void renew(String value, String before, String variable, String after) {
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        fragments.put(form, fragment(encoded(before), variable, encoded(after)));
        fragments.put(form.replace("+", "%20"), fragment(encoded(before), variable, encoded(after)));
        fragments.put(value, fragment(before, variable, after));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String fragment(String before, String variable, String after) {
        ShellText plain = ShellText.plain();
        return plain.word(before) + variable + (after.isEmpty() ? "" : plain.word(after));
    }

    /** The person id in an answer to a look-up of either wire format; null where there is none. */
    private static @Nullable String personIn(Exchange exchange) {
        if (FailingExchange.changes(exchange) || exchange.responseBody() == null || exchange.status() != 200) {
            return null;
        }
        try {
            JsonNode json = ReportJson.lines().readTree(exchange.responseBody());
            JsonNode id = json.path("data").isArray() ? json.at("/data/0/id") : json.path("id");
            return id.isTextual() && id.asText().length() > 2 ? id.asText() : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
