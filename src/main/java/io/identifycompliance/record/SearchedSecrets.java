package io.identifycompliance.record;

import io.identifycompliance.client.Keys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which secrets are searched for in what a target sent back and in what was written.
 *
 * <p>A secret is masked wherever it was put in, by a placeholder. A search can only go by its spelling, so it is made for
 * those alone that nothing else is spelled like.
 */
public final class SearchedSecrets {
    /** A shorter text, in characters, is found by chance, or as part of a word. */
    public static final int SHORTEST = 8;

    /** Real public keys are that long, in characters. They are searched for only in what came back. */
    private static final int SHORTEST_PUBLIC_KEY = 6;

    private SearchedSecrets() {}

    /** The private key with what is derived from it, and the other secrets: nobody but their owners may see them. */
    public static List<String> of(Keys keys) {
        Set<String> all = new LinkedHashSet<>();
        if (isLongEnough(keys.privateKey().value())) {
            all.addAll(keys.privateKeys());
        }
        keys.others().stream().filter(SearchedSecrets::isLongEnough).forEach(all::add);
        return withoutHarnessText(all);
    }

    /** The public key as well, which everybody may see, though not as evidence of anything. */
    static List<String> andPublicKey(Keys keys) {
        String key = keys.publicKey().value();
        return key.length() < SHORTEST_PUBLIC_KEY ? List.of() : withoutHarnessText(Set.of(key));
    }

    /** Whether a search for it finds nothing else by chance. */
    public static boolean isLongEnough(String secret) {
        return secret.length() >= SHORTEST;
    }

    private static List<String> withoutHarnessText(Set<String> values) {
        List<String> searched = new ArrayList<>(values);
        searched.removeAll(HarnessText.among(values));
        return List.copyOf(searched);
    }
}
