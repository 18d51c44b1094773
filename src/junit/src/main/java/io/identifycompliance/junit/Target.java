package io.identifycompliance.junit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The implementation to judge: its root URL and its keys, which are handed on by the environment and never shown. */
public final class Target {
    private static final String PUBLIC_KEY = "IDENTIFY_PUBLIC_KEY";
    private static final String PRIVATE_KEY = "IDENTIFY_PRIVATE_KEY";

    private final String root;
    private final Map<String, String> keys;

    private Target(String root, Map<String, String> keys) {
        this.root = root;
        this.keys = keys;
    }

    /**
     * A target at that root URL, to which the path of each call is appended. Its keys are those of the environment
     * variables IDENTIFY_PUBLIC_KEY and IDENTIFY_PRIVATE_KEY, unless others are given.
     */
    public static Target at(String root) {
        return new Target(root, Map.of());
    }

    /** The same. */
    public static Target at(URI root) {
        return at(root.toString());
    }

    /** The same with that public key. */
    public Target publicKey(String key) {
        return with(PUBLIC_KEY, key);
    }

    /** The same with that private key. */
    public Target privateKey(String key) {
        return with(PRIVATE_KEY, key);
    }

    String root() {
        return root;
    }

    /** The environment variables that carry the keys. */
    Map<String, String> environment() {
        return Map.copyOf(keys);
    }

    private Target with(String variable, String key) {
        Map<String, String> all = new LinkedHashMap<>(keys);
        all.put(variable, key);
        return new Target(root, all);
    }

    /** The root alone. */
    @Override
    public String toString() {
        return root;
    }
}
