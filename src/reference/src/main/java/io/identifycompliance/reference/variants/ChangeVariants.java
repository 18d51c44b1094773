package io.identifycompliance.reference.variants;

import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.ChangePolicy;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a private change to a value that another profile has leads to. */
final class ChangeVariants {
    private ChangeVariants() {}

    static List<Variant> all() {
        return List.of(
                new Variant(
                        "merge-held",
                        "A private change to a value that another profile has merges that profile into"
                                + " the changed one.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            List<Profile> holders = holders(profile, change, profiles);
                            Profile merged = ChangePolicy.changed(profile, change);
                            for (Profile holder : holders) {
                                merged = merge(merged, holder);
                            }
                            return new ChangeDecision(
                                    Optional.empty(),
                                    new StoreWrite(List.of(merged), ids(holders)),
                                    Optional.of(merged));
                        })),
                new Variant(
                        "merge-into-holder",
                        "A private change to a value that another profile has merges the changed profile"
                                + " into that one, whose ID stays.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            List<Profile> holders = holders(profile, change, profiles);
                            if (holders.size() != 1) {
                                return right.apply(profile, change, profiles);
                            }
                            Profile changed = ChangePolicy.changed(profile, change);
                            Profile merged = merge(renamed(changed, holders.get(0)), holders.get(0));
                            return new ChangeDecision(
                                    Optional.empty(),
                                    new StoreWrite(List.of(merged), List.of(profile.id())),
                                    Optional.of(merged));
                        })),
                new Variant(
                        "held-409",
                        "A private change to a value that another profile has answers 409 on the 2022"
                                + " wire format too.",
                        ANSWER.override(right -> (call, rest) -> {
                            ServerResponse answer = right.apply(call, rest);
                            return answer.status() == 400 && call.method().equals("PUT")
                                    ? answer.withStatus(409)
                                    : answer;
                        })));
    }

    private static List<Profile> holders(Profile profile, PrivateChange change, ProfileView profiles) {
        return change.identifiers().entrySet().stream()
                .map(entry -> profiles.find(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .filter(holder -> !Objects.equals(holder.id(), profile.id()))
                .distinct()
                .toList();
    }

    private static List<String> ids(List<Profile> profiles) {
        return profiles.stream().map(Profile::id).toList();
    }

    private static Profile renamed(Profile profile, Profile to) {
        return new Profile(to.id(), profile.identifiers(), profile.properties(), to.created(), profile.updated());
    }

    /** What the first has stays; what it lacks comes from the second. */
    private static Profile merge(Profile first, Profile second) {
        Map<Identifier, String> identifiers = new LinkedHashMap<>(second.identifiers());
        identifiers.putAll(first.identifiers());
        Map<String, JsonNode> properties = new LinkedHashMap<>(second.properties());
        properties.putAll(first.properties());
        return first.with(identifiers).withProperties(properties);
    }
}
