package io.identifycompliance.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the people of a recorded run other people, and puts the keys back in their places. */
final class Disguise {
    private static final Pattern TAG = Pattern.compile("ic-r[0-9a-z]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("(?<=%2B|[^0-9A-Za-z])(1[2-9]\\d\\d)555(\\d{4})(?!\\d)");
    private static final Pattern GET = Pattern.compile("([?&]data=)([^&]+)");
    private static final int FIRST_EXCHANGE = 600;
    private static final int LAST_EXCHANGE = 999;

    private final String tag;
    private final int exchange;
    private final Map<String, String> persons = new HashMap<>();
    private final String publicKey;
    private final String privateKey;

    Disguise(String publicKey, String privateKey) {
        this(
                publicKey,
                privateKey,
                "r" + random(36L * 36 * 36 * 36 * 36 * 36 * 36),
                ThreadLocalRandom.current().nextInt(FIRST_EXCHANGE, LAST_EXCHANGE + 1));
    }

    private Disguise(String publicKey, String privateKey, String tag, int exchange) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.tag = tag;
        this.exchange = exchange;
    }

    /** For one scenario, whose persons nobody else meets. */
    Disguise ofScenario() {
        return new Disguise(publicKey, privateKey, tag, exchange);
    }

    /** In the recording this person had that id. */
    void met(String recorded, String live) {
        persons.put(recorded, live);
    }

    /** A URL, with what stands in it in base64. */
    String url(String recorded) {
        Matcher data = GET.matcher(recorded);
        return text(
                data.find()
                        ? data.replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + base64(m.group(2))))
                        : recorded);
    }

    String text(String recorded) {
        String text = recorded.replace("%24IDENTIFY_PUBLIC_KEY", publicKey)
                .replace("$IDENTIFY_PUBLIC_KEY", publicKey)
                .replace("%24IDENTIFY_PRIVATE_KEY", privateKey)
                .replace("$IDENTIFY_PRIVATE_KEY", privateKey);
        text = TAG.matcher(text)
                .replaceAll(m -> m.group().startsWith("IC") ? ("ic-" + tag).toUpperCase(Locale.ROOT) : "ic-" + tag);
        text = PHONE.matcher(text).replaceAll(m -> m.group(1) + exchange + m.group(2));
        for (Map.Entry<String, String> person : persons.entrySet()) {
            text = text.replace(person.getKey(), person.getValue());
        }
        return text;
    }

    private String base64(String encoded) {
        boolean urlSafe = encoded.contains("-") || encoded.contains("_");
        String plain = encoded.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        try {
            byte[] bytes = urlSafe
                    ? Base64.getUrlDecoder().decode(plain)
                    : Base64.getDecoder().decode(plain);
            String again = (urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder())
                    .encodeToString(
                            text(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            return encoded.contains("%")
                    ? again.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
                    : again;
        } catch (IllegalArgumentException notBase64) {
            return encoded;
        }
    }

    private static String random(long bound) {
        String digits = Long.toString(ThreadLocalRandom.current().nextLong(bound), 36);
        return "0".repeat(7 - digits.length()) + digits;
    }
}
