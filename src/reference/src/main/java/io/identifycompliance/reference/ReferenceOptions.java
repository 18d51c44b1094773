package io.identifycompliance.reference;

import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.variants.Variants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a reference implementation is started.
 *
 * @param port of 127.0.0.1; 0 for any that is free
 * @param publicKey what Identify must be called with, not empty
 * @param privateKey what the other calls need, not empty
 * @param delay from the answer to an Identify request to its processing, which is asynchronous even where it is zero
 * @param variants names from {@link Variants}, which comply
 * @param faults names from {@link Faults}, which do not
 * @param latency how long every answer is held back
 * @param privateKeyFrom the name of where the private key came from, which is shown in its place; empty where the key is
 *     built in, and not a secret
 */
public record ReferenceOptions(
        int port,
        String publicKey,
        String privateKey,
        Duration delay,
        Set<String> variants,
        Set<String> faults,
        Duration latency,
        String privateKeyFrom) {
    public ReferenceOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
        if (publicKey.isEmpty() || privateKey.isEmpty()) {
            throw new IllegalArgumentException("A key cannot be empty.");
        }
        variants = Collections.unmodifiableSet(new LinkedHashSet<>(variants));
        faults = Collections.unmodifiableSet(new LinkedHashSet<>(faults));
    }

    /** A free port, fake keys of the real form, no delay, no latency, no fault. */
    public static ReferenceOptions defaults() {
        return new ReferenceOptions(
                0,
                "RefPub",
                "pk_reference_0123456789abcdef01234567",
                Duration.ZERO,
                Set.of(),
                Set.of(),
                Duration.ZERO,
                "");
    }

    public ReferenceOptions withPort(int newPort) {
        return new ReferenceOptions(newPort, publicKey, privateKey, delay, variants, faults, latency, privateKeyFrom);
    }

    public ReferenceOptions withPublicKey(String key) {
        return new ReferenceOptions(port, key, privateKey, delay, variants, faults, latency, privateKeyFrom);
    }

    /** With a private key that is shown nowhere. */
    public ReferenceOptions withPrivateKey(String key) {
        return withPrivateKey(key, "a key of the caller");
    }

    /** With a private key that is shown by the name of where it came from; in clear where that is empty. */
    public ReferenceOptions withPrivateKey(String key, String from) {
        return new ReferenceOptions(port, publicKey, key, delay, variants, faults, latency, from);
    }

    public ReferenceOptions withDelay(Duration newDelay) {
        return new ReferenceOptions(port, publicKey, privateKey, newDelay, variants, faults, latency, privateKeyFrom);
    }

    public ReferenceOptions withVariants(Set<String> names) {
        return new ReferenceOptions(port, publicKey, privateKey, delay, names, faults, latency, privateKeyFrom);
    }

    public ReferenceOptions withFaults(Set<String> names) {
        return new ReferenceOptions(port, publicKey, privateKey, delay, variants, names, latency, privateKeyFrom);
    }

    public ReferenceOptions withLatency(Duration newLatency) {
        return new ReferenceOptions(port, publicKey, privateKey, delay, variants, faults, newLatency, privateKeyFrom);
    }

    /** What the variants and, over them, the faults override. Throws IllegalArgumentException for an unknown name. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (String name : variants) {
            layers.add(Variants.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("There is no variant " + name + "."))
                    .layer());
        }
        for (String name : faults) {
            layers.add(Faults.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("There is no fault " + name + "."))
                    .layer());
        }
        return layers;
    }

    /** Everything but the keys, which must not get into any log. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ReferenceOptions[port=%d, delay=%s, variants=%s, faults=%s, latency=%s]",
                port,
                delay,
                variants,
                faults,
                latency);
    }
}
