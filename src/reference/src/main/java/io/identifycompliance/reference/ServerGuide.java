package io.identifycompliance.reference;

import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.variants.Variant;
import io.identifycompliance.reference.variants.Variants;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a newcomer has to know to call a reference: root, keys, behaviour, paths by method, a command for each call. */
final class ServerGuide {
    private static final String TEXT = """
            The reference implementation listens at %1$s

              target       --target %1$s
              public key   %2$s
              private key  %3$s
              delay        %4$s
              variants     %5$s
              faults       %6$s

            The format of 2022 (verify --wire 2022)
              POST, GET   /api/identify          create or complete a profile; public key
              GET         /api/v2/people/search  look up the ID of a person; private key
              GET, PUT    /api/v1/person/ID      read or change a person; private key
              POST        /api/v2/data-privacy/deletion-request  delete a person; private key

              create   curl -d 'data=%7$s' %1$s/api/identify
              look up  curl -G %1$s/api/v2/people/search --data-urlencode email=ann@example.com %8$s
              change   curl -X PUT %1$s/api/v1/person/ID -d '$email=ann.new@example.com' %8$s

            Its successor (verify --wire revision)
              POST        /client/profiles       create or complete a profile; public key
              GET         /api/profiles?filter=  look up profiles; private key
              GET, PATCH  /api/profiles/ID       read or change a profile; private key
              POST        /api/data-privacy-deletion-jobs  delete profiles; private key

              create   curl '%1$s/client/profiles?company_id=%9$s' -H 'revision: 2026-07-15' -H 'Content-Type: application/vnd.api+json' -d '{"data":{"type":"profile","attributes":{"email":"bob@example.com"}}}'
              look up  curl -G %1$s/api/profiles --data-urlencode 'filter=equals(email,"bob@example.com")' -H 'revision: 2026-07-15' %10$s
              change   curl -X PATCH %1$s/api/profiles/ID -H 'revision: 2026-07-15' -H 'Content-Type: application/vnd.api+json' %10$s -d '{"data":{"type":"profile","id":"ID","attributes":{"email":"bob.new@example.com"}}}'

            ID stands for the ID that the look-up answers.

            For tests, on this server only
              POST        %11$s     remove all profiles
              POST        %12$s  add a profile, or a list of them

              reset    curl -X POST %1$s%11$s
              add      curl %1$s%12$s -d '{"email":"cleo@example.com","properties":{"points":7}}'
            """;

    private ServerGuide() {}

    /** The guide to a reference at that root. */
    static String of(URI root, ReferenceOptions options) {
        boolean shown = options.privateKeyFrom().isEmpty();
        String payload = LosslessJson.write(LosslessJson.object()
                .put("token", options.publicKey())
                .set("properties", LosslessJson.object().put("$email", "ann@example.com")));
        return String.format(
                Locale.ROOT,
                TEXT,
                root,
                options.publicKey(),
                shown ? options.privateKey() : options.privateKeyFrom(),
                delay(options),
                names(options.variants(), Variants::named, Variant::sentence),
                names(options.faults(), Faults::named, Fault::sentence),
                escaped(encoded(payload)),
                shown
                        ? "--data-urlencode " + quoted("api_key=" + options.privateKey())
                        : "--data-urlencode \"api_key=$IDENTIFY_PRIVATE_KEY\"",
                escaped(URLEncoder.encode(options.publicKey(), StandardCharsets.UTF_8)),
                shown
                        ? "-H " + quoted("Authorization: Klaviyo-API-Key " + options.privateKey())
                        : "-H \"Authorization: Klaviyo-API-Key $IDENTIFY_PRIVATE_KEY\"",
                LocalEndpoints.RESET,
                LocalEndpoints.PROFILES);
    }

    private static String delay(ReferenceOptions options) {
        String visible = options.delay().isZero()
                ? "none: an update is visible at once"
                : "an update is visible after " + milliseconds(options.delay());
        return options.latency().isZero()
                ? visible
                : visible + "; each response takes " + milliseconds(options.latency());
    }

    private static String milliseconds(Duration duration) {
        return duration.toMillis() + " ms";
    }

    private static <T> String names(
            Collection<String> names, Function<String, Optional<T>> named, Function<T, String> sentence) {
        return names.isEmpty()
                ? "none"
                : String.join(
                        "\n               ",
                        names.stream()
                                .map(name -> name + ": "
                                        + named.apply(name).map(sentence).orElseThrow())
                                .toList());
    }

    /** Of a form, only what would end the value. */
    private static String encoded(String json) {
        return json.replace("%", "%25").replace("&", "%26").replace("+", "%2B");
    }

    private static String quoted(String word) {
        return "'" + escaped(word) + "'";
    }

    private static String escaped(String inQuotes) {
        return inQuotes.replace("'", "'\\''");
    }
}
