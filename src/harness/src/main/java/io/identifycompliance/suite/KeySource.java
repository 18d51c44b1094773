package io.identifycompliance.suite;

import io.identifycompliance.client.Key;
import io.identifycompliance.client.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Where the keys come from. They are never repeated in messages. */
public final class KeySource {
    private static final int SHORTEST = 2;
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    private KeySource() {}

    /** The keys of a target. */
    static Keys forTarget(Optional<String> publicKey, Optional<String> privateKey) {
        return Keys.of(
                required(RunOption.PUBLIC_KEY, publicKey, Key.PUBLIC),
                required(RunOption.PRIVATE_KEY, privateKey, Key.PRIVATE));
    }

    /** The private key of a target that is never called with the public one: it stands for both. */
    static Keys privateAlone(Optional<String> privateKey) {
        String key = given(RunOption.PRIVATE_KEY, privateKey, Key.PRIVATE)
                .orElseThrow(() -> UsageException.of(
                        RunOption.PRIVATE_KEY,
                        "is missing. Set " + Key.PRIVATE + ", or give " + RunOption.PRIVATE_KEY
                                + " env:NAME or file:PATH."));
        return Keys.of(key, key);
    }

    /** The keys of the embedded reference: those that are given, or new ones. */
    static Keys forReference(Optional<String> publicKey, Optional<String> privateKey) {
        return Keys.of(
                given(RunOption.PUBLIC_KEY, publicKey, Key.PUBLIC)
                        .orElseGet(() -> "PUB" + random(3).toUpperCase(Locale.ROOT)),
                given(RunOption.PRIVATE_KEY, privateKey, Key.PRIVATE).orElseGet(() -> "pk_" + random(17)));
    }

    /**
     * A key that was given.
     *
     * @param from the name of where it came from, which does not reveal it
     */
    public record Found(String key, String from) {
        /** Where it came from. */
        @Override
        public String toString() {
            return from;
        }
    }

    /** The key that an option or, without it, a variable gives; empty where neither does. */
    public static Optional<Found> find(String option, String text, String variable) {
        if (text == null) {
            return set(variable).map(value -> new Found(checked(option, value), "the one in $" + variable));
        }
        String from = text.startsWith(ENVIRONMENT)
                ? "the one in $" + text.substring(ENVIRONMENT.length())
                : text.startsWith(FILE)
                        ? "the one in the file " + text.substring(FILE.length())
                        : "the one given with " + option;
        return Optional.of(new Found(resolved(option, text), from));
    }

    private static Optional<String> set(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String required(RunOption option, Optional<String> text, String variable) {
        return given(option, text, variable)
                .orElseThrow(() -> UsageException.of(
                        option,
                        "is missing: a target needs both keys. Set " + variable + ", or give " + option
                                + " env:NAME or file:PATH."));
    }

    private static Optional<String> given(RunOption option, Optional<String> text, String variable) {
        if (text.isPresent()) {
            return text.map(value -> resolved(option, value));
        }
        return set(variable).map(value -> checked(option, value));
    }

    /** The key that the value of an option stands for. */
    static String resolved(Object option, String text) {
        return checked(option, text(option, text));
    }

    /** What the value of an option stands for: {@code env:NAME}, {@code file:PATH} or the text itself. */
    static String text(Object option, String text) {
        OptionValues.present(option, text);
        if (text.startsWith(ENVIRONMENT)) {
            String name = text.substring(ENVIRONMENT.length());
            String set = name.isEmpty() ? null : System.getenv(name);
            if (set == null || set.isBlank()) {
                throw UsageException.of(
                        option, "names the environment variable \"" + name + "\", which is not set. Set it first.");
            }
            return set.strip();
        }
        if (text.startsWith(FILE)) {
            Path file = OptionValues.file(option, text.substring(FILE.length()));
            try {
                return Files.readString(file).strip();
            } catch (IOException unreadable) {
                throw UsageException.of(option, "names " + file + ", which cannot be read as text.");
            }
        }
        return text;
    }

    private static String checked(Object option, String key) {
        if (key.length() < SHORTEST || key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw UsageException.of(
                    option,
                    "is not a usable key. A key has " + SHORTEST
                            + " characters or more, all of them ASCII, without spaces and control characters.");
        }
        return key;
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        new SecureRandom().nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
