package io.identifycompliance.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The policy of the FAQ of June 2022, "Summary of Identify API Behavior Changes": Identify creates profiles, adds
 * identifiers that are missing and sets properties. It never updates an identifier that is there.
 */
public final class IdentifyPolicy {
    /** Which identifier decides where two of them match different profiles. The FAQ leaves it open. */
    public static final List<Identifier> ORDER =
            List.of(Identifier.EXTERNAL_ID, Identifier.EMAIL, Identifier.PHONE_NUMBER);

    private IdentifyPolicy() {}

    /**
     * Decides over one request. What is neither taken nor new is kept.
     *
     * @param sent what the request carries
     * @param holders the profile that holds each identifier of the request, where there is one
     * @param order which identifier decides where they match different profiles
     */
    public static Decision decide(IdentifyUpdate sent, Map<Identifier, Profile> holders, List<Identifier> order) {
        Map<Identifier, String> identifiers = sent.usable();
        if (identifiers.isEmpty()) {
            return Decision.nothing();
        }
        Optional<Profile> matched =
                order.stream().map(holders::get).filter(Objects::nonNull).findFirst();
        if (matched.isEmpty()) {
            return Decision.create(identifiers, sent.settable());
        }
        Profile profile = matched.get();
        Map<Identifier, String> taken = new LinkedHashMap<>();
        Map<Identifier, String> rejected = new LinkedHashMap<>();
        identifiers.forEach((identifier, value) -> {
            Profile holder = holders.get(identifier);
            if (holder == null && profile.identifier(identifier).isEmpty()) {
                taken.put(identifier, value);
            } else if (holder == null || !holder.id().equals(profile.id())) {
                rejected.put(identifier, value);
            }
        });
        return Decision.update(profile, taken, sent.settable(), rejected);
    }

    /**
     * Every decision that the contract allows over one request. Where the identifiers match different profiles, any of
     * these may be the one that is updated, and whether it then takes an identifier that it lacks is open. A request
     * with an identifier that is neither usable nor null may be refused as a whole.
     *
     * @param sent what the request carries
     * @param holders the profile that holds each identifier of the request, where there is one
     */
    public static Set<Decision> outcomes(IdentifyUpdate sent, Map<Identifier, Profile> holders) {
        Set<Decision> allowed = new LinkedHashSet<>();
        long matched = holders.values().stream().map(Profile::id).distinct().count();
        for (Identifier first : ORDER) {
            if (holders.containsKey(first) || matched == 0) {
                Decision decision = decide(sent, holders, List.of(first));
                allowed.add(decision);
                if (matched > 1) {
                    allowed.add(decision.withTaken(Map.of()));
                }
            }
        }
        if (sent.identifiers().values().stream().anyMatch(IdentifyPolicy::isUnusable)) {
            allowed.add(Decision.nothing());
        }
        return allowed;
    }

    private static boolean isUnusable(JsonNode value) {
        return !value.isNull() && (!value.isTextual() || value.textValue().isBlank());
    }
}
