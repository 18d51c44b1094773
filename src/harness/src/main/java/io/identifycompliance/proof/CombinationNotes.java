package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Circumstance;
import io.identifycompliance.record.Combination;
import io.identifycompliance.run.IdentifierOrigin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Notes in which combinations of circumstances a scenario asks Identify to give its profiles identifiers. */
final class CombinationNotes {
    private static final int LONG = 48;
    /** With its plus sign (E.164). */
    private static final int LONGEST_NUMBER = 16;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@.-]*");
    private static final Pattern PLAIN_PHONE = Pattern.compile("\\+?[0-9]*");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final String NONE = "none";

    private final Map<Held, String> howHeld = new HashMap<>();
    private final Set<Asked> asked = new HashSet<>();

    /** The scenario knows the profile. */
    void knows(KnownProfile profile) {
        profile.identifiers()
                .keySet()
                .forEach(identifier -> howHeld.putIfAbsent(
                        new Held(profile.personId(), identifier), IdentifierOrigin.CREATED_WITH_IT.toString()));
    }

    /** The private key changes the profile. */
    void changes(KnownProfile profile, ProfileUpdate change) {
        for (Identifier identifier : Identifier.values()) {
            if (change.attributes().text(identifier) != null) {
                howHeld.put(
                        new Held(profile.personId(), identifier), IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY.toString());
            } else if (change.names().contains(identifier.label())) {
                howHeld.remove(new Held(profile.personId(), identifier));
            }
        }
    }

    /**
     * What a request asks of the profiles that it names: one combination for each identifier that one of them does not
     * have as sent, and each that finds it.
     *
     * @param named the profiles of the scenario that the request names
     * @param people all profiles of the scenario
     */
    List<Combination> of(
            Attributes request,
            Collection<KnownProfile> named,
            Collection<KnownProfile> people,
            RequestHistory history) {
        List<Combination> all = new ArrayList<>();
        for (KnownProfile profile : named) {
            List<Identifier> finding = request.identifierTexts().entrySet().stream()
                    .filter(sent -> profile.has(sent.getKey(), sent.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            wanted(request, profile)
                    .forEach((identifier, value) -> finding.forEach(foundBy ->
                            all.add(combination(request, profile, identifier, value, foundBy, people, history))));
        }
        return all;
    }

    /** The request was sent. */
    void sent(Attributes request, Collection<KnownProfile> named) {
        for (KnownProfile profile : named) {
            wanted(request, profile).forEach((identifier, value) -> {
                asked.add(new Asked(profile.personId(), identifier, value));
                if (profile.known().text(identifier) == null) {
                    howHeld.put(new Held(profile.personId(), identifier), IdentifierOrigin.ADDED_LATER.toString());
                }
            });
        }
    }

    /** The identifiers that the request asks the profile to take. */
    private static Map<Identifier, String> wanted(Attributes request, KnownProfile profile) {
        Map<Identifier, String> wanted = new EnumMap<>(Identifier.class);
        request.identifierTexts().forEach((identifier, value) -> {
            if (!value.isBlank() && !profile.has(identifier, value)) {
                wanted.put(identifier, value);
            }
        });
        return wanted;
    }

    private Combination combination(
            Attributes request,
            KnownProfile profile,
            Identifier identifier,
            String value,
            Identifier foundBy,
            Collection<KnownProfile> people,
            RequestHistory history) {
        Map<Circumstance, String> values = new EnumMap<>(Circumstance.class);
        values.put(Circumstance.IDENTIFIER, identifier.label());
        values.put(Circumstance.FOUND_BY, foundBy.label());
        values.put(Circumstance.PROPERTIES, request.properties().values().isEmpty() ? "alone" : "with properties");
        values.put(
                Circumstance.TURN,
                asked.contains(new Asked(profile.personId(), identifier, value)) ? "repeated" : "first");
        values.put(Circumstance.KIND, kind(identifier, value));
        values.put(Circumstance.SENT, origin(profile, identifier, value, people, history));
        values.put(Circumstance.HELD, held(profile, identifier));
        values.put(Circumstance.PEOPLE, isAlikeAnother(profile, people) ? "alike" : "unlike");
        return new Combination(values);
    }

    private String held(KnownProfile profile, Identifier identifier) {
        return profile.known().text(identifier) == null
                ? NONE
                : howHeld.getOrDefault(new Held(profile.personId(), identifier), NONE);
    }

    private static String kind(Identifier identifier, String value) {
        if (value.length() > (identifier == Identifier.PHONE_NUMBER ? LONGEST_NUMBER : LONG)) {
            return "long";
        }
        if (!ASCII.matcher(value).matches()) {
            return "beyond ASCII";
        }
        Pattern plain = identifier == Identifier.PHONE_NUMBER ? PLAIN_PHONE : PLAIN;
        return plain.matcher(value).matches() ? "plain" : "with signs";
    }

    private static String origin(
            KnownProfile profile,
            Identifier identifier,
            String value,
            Collection<KnownProfile> people,
            RequestHistory history) {
        boolean isOfAnother = people.stream()
                .anyMatch(other -> !other.personId().equals(profile.personId()) && other.has(identifier, value));
        if (isOfAnother) {
            return "of another profile";
        }
        return history.wasTaken(identifier, value) ? "given up" : "new";
    }

    private static boolean isAlikeAnother(KnownProfile profile, Collection<KnownProfile> people) {
        Attributes properties = profile.known().properties();
        return !properties.values().isEmpty()
                && people.stream()
                        .anyMatch(other -> !other.personId().equals(profile.personId())
                                && other.known().properties().equals(properties));
    }

    private record Held(String personId, Identifier identifier) {}

    private record Asked(String personId, Identifier identifier, String value) {}
}
