package io.identifycompliance.stub;

import io.identifycompliance.contract.Identifier;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The rule of June 2022, as a pure function: what a call with the public key may do.
 *
 * <p>It may create a profile, add identifiers that are missing, set properties. It never replaces an identifier that is
 * there, and never takes one that somebody else has.
 */
final class Policy {
    private Policy() {}

    /**
     * Decides on one request.
     *
     * @param owner finds the profile that holds an identifier; null where nobody does
     */
    static Decision decide(Attempt attempt, BiFunction<Identifier, String, Profile> owner) {
        if (attempt.identifiers().isEmpty()) {
            return new Decision(Optional.empty(), Map.of(), Map.of(), false);
        }
        Optional<Profile> matched = matched(attempt, owner);
        Map<Identifier, String> taken = new EnumMap<>(Identifier.class);
        attempt.identifiers().forEach((identifier, value) -> {
            boolean missing =
                    matched.map(p -> !p.identifiers().containsKey(identifier)).orElse(true);
            if (missing && owner.apply(identifier, value) == null) {
                taken.put(identifier, value);
            }
        });
        return new Decision(matched, taken, attempt.properties(), true);
    }

    /** External ID before e-mail before phone number. */
    private static Optional<Profile> matched(Attempt attempt, BiFunction<Identifier, String, Profile> owner) {
        return Stream.of(Identifier.values())
                .filter(attempt.identifiers()::containsKey)
                .map(identifier -> owner.apply(identifier, attempt.identifiers().get(identifier)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * What becomes of a request.
     *
     * @param matched the profile to be updated; empty where one is created
     * @param taken the identifiers that are taken; the others are rejected, silently
     * @param processed whether anything is stored at all
     */
    record Decision(
            Optional<Profile> matched,
            Map<Identifier, String> taken,
            Map<String, com.fasterxml.jackson.databind.JsonNode> properties,
            boolean processed) {}
}
