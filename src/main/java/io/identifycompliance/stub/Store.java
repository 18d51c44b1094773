package io.identifycompliance.stub;

import io.identifycompliance.contract.Identifier;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The profiles, and who holds which identifier. Every change is atomic. */
final class Store {
    private final Map<String, Profile> byId = new HashMap<>();
    private final Map<Identifier, Map<String, String>> owners = new HashMap<>();

    Store() {
        for (Identifier identifier : Identifier.values()) {
            owners.put(identifier, new HashMap<>());
        }
    }

    synchronized Profile read(String id) {
        return byId.get(id);
    }

    synchronized Profile owner(Identifier identifier, String value) {
        String id = owners.get(identifier).get(value);
        return id == null ? null : byId.get(id);
    }

    /** Processes what came with the public key. */
    synchronized void identify(Attempt attempt) {
        Policy.Decision decision = Policy.decide(attempt, this::owner);
        if (!decision.processed()) {
            return;
        }
        Instant now = Instant.now();
        Profile before = decision.matched().orElseGet(() -> new Profile(newId(), Map.of(), Map.of(), now, now));
        put(before.with(decision.taken(), decision.properties(), now));
    }

    /** Changes a profile with the private key; returns it as it then is, or null where there is none. */
    synchronized Profile change(String id, UnaryOperator<Profile> change, List<Held> held) {
        Profile before = byId.get(id);
        if (before == null) {
            return null;
        }
        Profile after = change.apply(before);
        after.identifiers().forEach((identifier, value) -> {
            Profile owner = owner(identifier, value);
            if (owner != null && !owner.id().equals(id)) {
                held.add(new Held(identifier, owner.id()));
            }
        });
        if (!held.isEmpty()) {
            return before;
        }
        put(after);
        return after;
    }

    private void put(Profile profile) {
        Profile before = byId.put(profile.id(), profile);
        if (before != null) {
            before.identifiers()
                    .forEach((identifier, value) -> owners.get(identifier).remove(value, profile.id()));
        }
        profile.identifiers()
                .forEach((identifier, value) -> owners.get(identifier).put(value, profile.id()));
    }

    private static String newId() {
        return "01"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 24).toUpperCase(java.util.Locale.ROOT);
    }

    /** An identifier that somebody else has. */
    record Held(Identifier identifier, String by) {}
}
