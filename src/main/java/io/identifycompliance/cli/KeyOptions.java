package io.identifycompliance.cli;

import io.identifycompliance.client.Key;
import io.identifycompliance.client.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import picocli.CommandLine.Option;

/** Where the keys come from. They are never shown, not even in help texts. */
final class KeyOptions {
    private static final int SHORTEST = 2;

    @Option(
            names = "--public-key",
            paramLabel = "KEY",
            description = "The public key: env:NAME, file:PATH or the key itself. Default: $" + Key.PUBLIC + ".")
    private String publicKey;

    @Option(
            names = "--private-key",
            paramLabel = "KEY",
            description = "The private key: env:NAME, file:PATH or the key itself. Default: $" + Key.PRIVATE
                    + ". Prefer env: or file:, since other users of this machine can see options.")
    private String privateKey;

    /** The keys of a target of the user's. */
    Keys forTarget() {
        return Keys.of(
                required(publicKey, "--public-key", Key.PUBLIC), required(privateKey, "--private-key", Key.PRIVATE));
    }

    /** The keys for a reference of our own: those that are given, or new ones. */
    Keys forReference() {
        return Keys.of(
                given(publicKey, "--public-key", Key.PUBLIC, "PUB" + random(3).toUpperCase(java.util.Locale.ROOT)),
                given(privateKey, "--private-key", Key.PRIVATE, "pk_" + random(17)));
    }

    private static String required(String option, String name, String variable) {
        String key = given(option, name, variable, null);
        if (key == null) {
            throw new UsageError(
                    "A target needs a key: set " + variable + ", or give " + name + " env:NAME or file:PATH.");
        }
        return key;
    }

    /** The key that an option stands for: env:NAME, file:PATH or itself. */
    static String resolved(String option, String name) {
        return given(option, name, null, null);
    }

    private static String given(String option, String name, String variable, String otherwise) {
        if (option == null) {
            String set = System.getenv(variable);
            return set == null || set.isBlank() ? otherwise : checked(set.strip(), name);
        }
        if (option.startsWith("env:")) {
            String set = System.getenv(option.substring(4));
            if (set == null || set.isBlank()) {
                throw new UsageError(
                        name + " names the environment variable " + option.substring(4) + ", which is not set.");
            }
            return checked(set.strip(), name);
        }
        if (option.startsWith("file:")) {
            Path file = Path.of(option.substring(5));
            try {
                return checked(Files.readString(file).strip(), name);
            } catch (IOException unreadable) {
                throw new UsageError(name + " names the file " + file + ", which cannot be read.");
            }
        }
        return checked(option, name);
    }

    private static String checked(String key, String name) {
        if (key.length() < SHORTEST || key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new UsageError(name + " is no usable key: it must be " + SHORTEST
                    + " characters or more, without spaces and control characters.");
        }
        return key;
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        new SecureRandom().nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
