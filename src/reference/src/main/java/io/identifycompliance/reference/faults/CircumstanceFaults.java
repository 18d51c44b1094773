package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * An identifier is replaced only where two circumstances meet: what the value is made of, how the profile got the one
 * that it has, where the value comes from, and what stands beside it. The faults are pairs of these; each identifier takes
 * every other one.
 */
final class CircumstanceFaults {
    private static final int LONG = 48;
    private static final int EACH = 2;

    private static final List<List<Condition>> DIMENSIONS = List.of(
            List.of(
                    ofValue("signs", "has signs in it", value -> !value.matches("[\\p{Alnum}@.-]*")),
                    ofValue("beyond-ascii", "has letters beyond ASCII", value -> !value.matches("\\p{ASCII}*")),
                    ofValue("long", "is long", value -> value.length() > LONG)),
            List.of(
                    new Condition(
                            "set",
                            "comes to a profile that got its own with the private key",
                            seen -> seen.has().filter(seen.set()::containsKey).isPresent()),
                    new Condition(
                            "added",
                            "comes to a profile that got its own later",
                            seen -> seen.has().filter(seen.added()::containsKey).isPresent())),
            List.of(new Condition(
                    "given-up", "was given up", seen -> seen.givenUp().containsKey(seen.comes()))),
            List.of(
                    new Condition(
                            "alone",
                            "comes without a property",
                            seen -> seen.sent().properties().isEmpty()),
                    new Condition(
                            "with-properties",
                            "comes with properties",
                            seen -> !seen.sent().properties().isEmpty())));

    private CircumstanceFaults() {}

    static List<Fault> all() {
        List<List<Condition>> pairs = new ArrayList<>();
        for (List<Condition> one : DIMENSIONS) {
            for (List<Condition> other : DIMENSIONS.subList(DIMENSIONS.indexOf(one) + 1, DIMENSIONS.size())) {
                one.forEach(first -> other.forEach(second -> pairs.add(List.of(first, second))));
            }
        }
        List<Fault> faults = new ArrayList<>();
        for (Identifier identifier : Identifier.values()) {
            List<List<Condition>> possible = pairs.stream()
                    .filter(pair -> pair.stream().allMatch(one -> one.canBe(identifier)))
                    .toList();
            for (int i = 0; i < possible.size(); i += EACH) {
                faults.add(replacedWhere(identifier, possible.get(i)));
            }
        }
        return faults;
    }

    private static Fault replacedWhere(Identifier identifier, List<Condition> both) {
        String suffix = identifier.suffix();
        return breaking(
                        "KEEP-" + suffix,
                        "circumstance-keep-" + suffix.toLowerCase(Locale.ROOT) + "-"
                                + both.get(0).name() + "-" + both.get(1).name(),
                        "The " + identifier.label() + " is replaced by one that "
                                + both.get(0).words() + " and " + both.get(1).words() + ".",
                        replacing(identifier, both))
                .narrow()
                .also("a rejected identifier is stored", "MIXED", "JESSICA");
    }

    private static Layer replacing(Identifier identifier, List<Condition> both) {
        return rememberingPeople(
                Past::new,
                memory -> together(remembering(identifier, memory), DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    String comes = decision.rejected().get(identifier);
                    boolean replaced = comes != null
                            && !holders.containsKey(identifier)
                            && both.stream()
                                    .allMatch(one -> one.when()
                                            .test(new Seen(sent, held(decision.matched(), identifier), comes, memory)));
                    if (decision.updates() && decision.taken().containsKey(identifier)) {
                        memory.added().put(decision.taken().get(identifier), true);
                    }
                    return replaced ? FaultBuilders.overwritten(decision, identifier) : decision;
                })));
    }

    private static Layer remembering(Identifier identifier, Past memory) {
        return CHANGE.override(right -> (profile, change, profiles) -> {
            ChangeDecision decision = right.apply(profile, change, profiles);
            Optional<String> had = profile.identifier(identifier);
            Optional<String> has = held(decision.answered(), identifier);
            if (!had.equals(has)) {
                had.ifPresent(value -> memory.givenUp().put(value, true));
                has.ifPresent(value -> memory.set().put(value, true));
            }
            return decision;
        });
    }

    private static Optional<String> held(Optional<Profile> profile, Identifier identifier) {
        return profile.flatMap(one -> one.identifier(identifier));
    }

    private static Condition ofValue(String name, String words, Predicate<String> when) {
        return new Condition(name, words, seen -> when.test(seen.comes()));
    }

    /** Values by what happened to them. */
    private record Past(Map<String, Boolean> set, Map<String, Boolean> added, Map<String, Boolean> givenUp) {
        Past() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** A value that comes to a profile. */
    private record Seen(IdentifyUpdate sent, Optional<String> has, String comes, Past memory) {
        Map<String, Boolean> set() {
            return memory.set();
        }

        Map<String, Boolean> added() {
            return memory.added();
        }

        Map<String, Boolean> givenUp() {
            return memory.givenUp();
        }
    }

    /** In what case; the words follow the identifier that comes. */
    private record Condition(String name, String words, Predicate<Seen> when) {
        /** Phone numbers are of one kind. An email has no letters beyond ASCII on every target. */
        boolean canBe(Identifier identifier) {
            return switch (identifier) {
                case EXTERNAL_ID -> true;
                case EMAIL -> !name.equals("beyond-ascii");
                case PHONE_NUMBER -> !List.of("signs", "beyond-ascii", "long").contains(name);
            };
        }
    }
}
