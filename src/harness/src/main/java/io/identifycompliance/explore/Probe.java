package io.identifycompliance.explore;

import io.identifycompliance.contract.KnownWire;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step that sends calls of its own and judges them.
 *
 * @param text with {@code {name}} for the person
 * @param requirement what it proves
 * @param needsAll whether the person needs all three identifiers
 * @param wire the wire format that it is for; empty for all
 */
record Probe(String text, String requirement, boolean needsAll, String wire) {
    private static final List<String> KEYS = List.of(
            "no key",
            "an empty key",
            "a wrong private key",
            "a shortened private key",
            "a lengthened private key",
            "a private key with another beginning",
            "a private key with another end",
            "the private key in other case",
            "the public key");
    private static final List<Probe> OTHERS = List.of(
            new Probe("{name}'s profile has the documented form", "PERSON", false, ""),
            new Probe("a person ID similar to {name}'s is unknown", "UNKNOWN-PERSON", false, ""),
            new Probe(
                    "a look-up by none of {name}'s identifiers is an error", "FIND-BY-ONE", true, KnownWire.V2022.id()),
            new Probe(
                    "a look-up by two of {name}'s identifiers is an error", "FIND-BY-ONE", true, KnownWire.V2022.id()),
            new Probe(
                    "a look-up by all of {name}'s identifiers is an error", "FIND-BY-ONE", true, KnownWire.V2022.id()),
            new Probe(
                    "a look-up for an unknown profile says so, with the text \"There is no profile matching the given"
                            + " parameters.\"",
                    "FIND-NOBODY",
                    false,
                    KnownWire.V2022.id()),
            new Probe(
                    "a look-up for an unknown profile says so, with the text \"data\"",
                    "FIND-NOBODY",
                    false,
                    KnownWire.REVISION.id()),
            new Probe("a page on \"https://shop.example.org\" can use Identify for {name}", "BROWSER", true, ""));

    /** All of them on that wire format. */
    static List<Probe> on(String wire, List<String> places) {
        KnownWire known = KnownWire.named(wire).orElseThrow();
        String what = switch (known) {
            case V2022 -> "with the key in the";
            case REVISION -> "with the filter";
        };
        String found = switch (known) {
            case V2022 -> "KEY-PLACES";
            case REVISION -> "FIND";
        };
        return Stream.of(
                        KEYS.stream()
                                .map(key -> new Probe(
                                        key + " gives no access to {name}'s profile", "PRIVATE-KEY", false, "")),
                        KEYS.stream()
                                .map(key -> new Probe(
                                        "each private call with " + key + " is refused in the documented form",
                                        "ERRORS",
                                        false,
                                        "")),
                        places.stream()
                                .map(place -> new Probe(
                                        "{name} is found by each identifier, " + what + " \"" + place + "\"",
                                        found,
                                        false,
                                        "")),
                        OTHERS.stream())
                .flatMap(probes -> probes)
                .filter(probe -> probe.wire.isEmpty() || probe.wire.equals(wire))
                .toList();
    }

    /** The requirement that a step with that text proves. */
    static String requirement(String text) {
        if (text.contains("gives no access")) {
            return "PRIVATE-KEY";
        }
        if (text.startsWith("each private call")) {
            return "ERRORS";
        }
        if (text.contains("with the key in the")) {
            return "KEY-PLACES";
        }
        return OTHERS.stream()
                .filter(probe -> probe.text.equals(text))
                .findFirst()
                .map(Probe::requirement)
                .orElse("FIND");
    }
}
