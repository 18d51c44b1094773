package io.identifycompliance.reference.wire;

import io.identifycompliance.reference.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Where clients put the private key. In 2022: in the query, in a form or JSON body, for v2 also in a header. In the
 * successor: in {@code Authorization}.
 */
public final class KeyPlaces {
    private static final String SCHEME = "klaviyo-api-key ";

    private KeyPlaces() {}

    /** The different keys that a request names. */
    public static List<String> keys(ServerRequest call) {
        if (RequestPaths.isSuccessor(call)) {
            return call.header("Authorization")
                    .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                    .map(value -> List.of(value.substring(SCHEME.length()).strip()))
                    .orElse(List.of());
        }
        List<String> keys = new ArrayList<>(Parameters.of(call).values("api_key"));
        if (RequestPaths.isSearch(call)) {
            call.header("api-key").filter(key -> !key.isBlank()).ifPresent(keys::add);
        }
        return keys.stream().distinct().toList();
    }
}
