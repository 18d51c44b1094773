package io.identifycompliance.record;

import io.identifycompliance.client.Keys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which secrets are searched for in what a target sent back and in what was written.
 *
 * <p>A secret is masked wherever it was put in, by a placeholder. A search can only go by its spelling, so it is made for
 * those alone that nothing else is spelled like.
 */
public final class SearchedSecrets {
    /** A shorter text, in characters, is found by chance, or as part of a word. */
    private static final int SHORTEST = 8;

    /** Real public keys are that long, in characters. They are searched for only in what came back. */
    private static final int SHORTEST_PUBLIC_KEY = 6;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;=\"]+");
    private static final Pattern BASIC =
            Pattern.compile("(?i)basic\\s+((?:[a-z0-9+/]{4})*(?:[a-z0-9+/]{2}(?:==)?|[a-z0-9+/]{3}=?)?)");

    private SearchedSecrets() {}

    /** The private key with what is derived from it, and the other secrets: nobody but their owners may see them. */
    public static List<String> of(Keys keys) {
        Set<String> all = new LinkedHashSet<>();
        if (isLongEnough(keys.privateKey().sent())) {
            all.addAll(keys.privateKeys());
        }
        keys.others().stream().filter(SearchedSecrets::isLongEnough).forEach(all::add);
        return withoutHarnessText(all);
    }

    /** The public key as well, which everybody may see, though not as evidence of anything; none if it is short. */
    public static List<String> andPublicKey(Keys keys) {
        String key = keys.publicKey().sent();
        return key.length() < SHORTEST_PUBLIC_KEY ? List.of() : withoutHarnessText(Set.of(key));
    }

    /**
     * Why a secret cannot be searched for, so that it must not be used; empty where it can.
     *
     * @param shown what else the reports show: the URL of the target, feature files, waivers
     * @return a predicate that does not repeat the secret, to be read after its name
     */
    public static Optional<String> unsearchable(String secret, List<String> shown) {
        if (!isLongEnough(secret)) {
            return Optional.of(
                    "is shorter than " + SHORTEST + " characters. It could occur in the reports by chance, so a"
                            + " leak could not be recognized. Use a longer one.");
        }
        return searchable(List.of(secret), shown).isEmpty()
                ? Optional.of(
                        "occurs in the reports as ordinary text: a word of the harness, of the target's URL or of a"
                                + " file that you gave. A leak could not be told from that. Use another one.")
                : Optional.empty();
    }

    /** Those of these values that can be searched for. */
    public static List<String> searchable(Collection<String> values, List<String> shown) {
        Set<String> all = new LinkedHashSet<>(values);
        all.removeIf(value -> !isLongEnough(value) || shown.stream().anyMatch(text -> text.contains(value)));
        return withoutHarnessText(all);
    }

    /**
     * What may come back of the value of a header: all of it, each word of it (the token behind {@code Bearer}, the value
     * of a cookie), and the password behind {@code Basic}.
     */
    public static List<String> partsOfHeader(String value) {
        List<String> parts = new ArrayList<>(List.of(value));
        parts.addAll(Arrays.asList(SEPARATORS.split(value)));
        Matcher basic = BASIC.matcher(value);
        if (basic.matches()) {
            String credentials = new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8);
            parts.add(credentials);
            parts.add(credentials.substring(credentials.indexOf(':') + 1));
        }
        return parts;
    }

    /** Whether a search for it finds nothing else by chance. */
    private static boolean isLongEnough(String secret) {
        return secret.length() >= SHORTEST;
    }

    private static List<String> withoutHarnessText(Set<String> values) {
        List<String> searched = new ArrayList<>(values);
        searched.removeAll(HarnessText.among(values));
        return List.copyOf(searched);
    }
}
