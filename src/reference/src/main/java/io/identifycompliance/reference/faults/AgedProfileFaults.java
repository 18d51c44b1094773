package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.GET;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.SHOW_PERSON;
import static io.identifycompliance.reference.points.Point.SHOW_RESOURCE;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cache of the newest profiles knows a rule, or a value, that the table behind it does not. */
final class AgedProfileFaults {
    /** More than are created while any other scenario takes place. */
    private static final int CACHED = 400;

    private static final int SHORT_TEXT = 255;
    private static final double CENTS = 100;
    private static final Pattern BEYOND_BMP = Pattern.compile("[^\\x{0}-\\x{ffff}]");

    private AgedProfileFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        gone("aged-gone", "A profile", profile -> true),
                        gone("aged-gone-incomplete", "A profile with one identifier", AgedProfileFaults::isIncomplete),
                        overwritten("KEEP-ID", "aged-keep-id", EXTERNAL_ID),
                        overwritten("KEEP-EMAIL", "aged-keep-email", EMAIL),
                        overwritten("KEEP-PHONE", "aged-keep-phone", PHONE_NUMBER),
                        notAdded("ADD-ID", "aged-add-id", EXTERNAL_ID),
                        notAdded("ADD-EMAIL", "aged-add-email", EMAIL),
                        notAdded("ADD-PHONE", "aged-add-phone", PHONE_NUMBER),
                        notChanged("CHANGE-ID", "aged-change-id", EXTERNAL_ID),
                        notChanged("CHANGE-EMAIL", "aged-change-email", EMAIL),
                        notChanged("CHANGE-PHONE", "aged-change-phone", PHONE_NUMBER),
                        aged(
                                "PROP-UPDATE",
                                "aged-not-updated",
                                "The properties of a profile after which 400 others came are not updated: it is archived.",
                                old -> FaultBuilders.deciding(
                                        (sent, made) -> made.updates() && old.test(FaultBuilders.matchedId(made))
                                                ? made.withProperties(Map.of())
                                                : made)),
                        aged(
                                "FIND",
                                "aged-not-found",
                                "By email only the 400 profiles that were written last are found: the index has no more room.",
                                old -> FIND.override(right ->
                                        (identifier, value, profiles) -> right.apply(identifier, value, profiles)
                                                .filter(profile -> identifier != EMAIL
                                                        || isIncomplete(profile)
                                                        || !old.test(profile.id())))),
                        aged(
                                "NO-TAKEOVER",
                                "aged-takeover",
                                "Whether another profile has an identifier is seen in a cache of 400 profiles.",
                                old -> MATCH.override(
                                        right -> (sent, profiles) -> withoutOld(right.apply(sent, profiles), old))),
                        shown("aged-value-rounded", "A fraction is rounded", AgedProfileFaults::rounded),
                        shown("aged-value-cut", "A text is cut after 255 characters", AgedProfileFaults::cut),
                        shown(
                                "aged-value-letters",
                                "A letter beyond the BMP is a question mark",
                                AgedProfileFaults::inBmp))
                .map(Fault::narrow)
                .toList();
    }

    private static boolean isIncomplete(Profile profile) {
        return profile.identifiers().size() == 1;
    }

    private static Fault gone(String name, String which, Predicate<Profile> purged) {
        return aged(
                "CREATE",
                name,
                which + " is deleted once 400 others came and nothing was written to it: the store is full.",
                old -> {
                    Predicate<Profile> there = profile -> !old.test(profile.id()) || !purged.test(profile);
                    return together(
                            GET.override(right ->
                                    (id, profiles) -> right.apply(id, profiles).filter(there)),
                            FIND.override(right -> (identifier, value, profiles) ->
                                    right.apply(identifier, value, profiles).filter(there)),
                            MATCH.override(right -> (sent, profiles) -> {
                                Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                                holders.values().removeIf(there.negate());
                                return holders;
                            }));
                });
    }

    /** Those who are found, but for old ones beside the one that is updated. */
    private static Map<Identifier, Profile> withoutOld(Map<Identifier, Profile> holders, Predicate<String> old) {
        Map<Identifier, Profile> seen = new LinkedHashMap<>(holders);
        holders.values().stream()
                .findFirst()
                .ifPresent(matched ->
                        seen.values().removeIf(other -> !other.id().equals(matched.id()) && old.test(other.id())));
        return seen;
    }

    private static Fault overwritten(String requirement, String name, Identifier identifier) {
        return aged(
                requirement,
                name,
                "Which profiles have a protected " + identifier.label() + " is cached for the newest 400 of them.",
                old -> FaultBuilders.overwriting(identifier, (sent, made) -> old.test(FaultBuilders.matchedId(made))));
    }

    private static Fault notAdded(String requirement, String name, Identifier identifier) {
        return aged(
                requirement,
                name,
                "Of a profile after which 400 others came, the " + identifier.label() + " is taken for complete.",
                old -> FaultBuilders.deciding((sent, made) -> old.test(FaultBuilders.matchedId(made))
                        ? made.withTaken(FaultBuilders.without(made.taken(), identifier))
                        : made));
    }

    private static Fault notChanged(String requirement, String name, Identifier identifier) {
        return aged(
                requirement,
                name,
                "The private key does not change the " + identifier.label()
                        + " of a profile after which 400 others came: it is archived.",
                old -> FaultBuilders.changing((profile, change) -> old.test(profile.id())
                        ? change.withIdentifiers(FaultBuilders.without(change.identifiers(), identifier))
                        : change));
    }

    private static Fault shown(String name, String what, UnaryOperator<JsonNode> stored) {
        return aged(
                "VALUES",
                name,
                what + " once 400 other profiles came, and the row is read from the table, not from a cache.",
                old -> together(
                        SHOW_PERSON.override(right -> profile -> right.apply(read(profile, old, stored))),
                        SHOW_RESOURCE.override(right -> profile -> right.apply(read(profile, old, stored)))));
    }

    private static Profile read(Profile profile, Predicate<String> old, UnaryOperator<JsonNode> stored) {
        return old.test(profile.id())
                ? profile.onlyProperties(profile.properties().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> stored.apply(entry.getValue()))))
                : profile;
    }

    private static JsonNode rounded(JsonNode value) {
        return value.isFloatingPointNumber() ? DoubleNode.valueOf(Math.round(value.asDouble() * CENTS) / CENTS) : value;
    }

    private static JsonNode cut(JsonNode value) {
        return value.isTextual() && value.asText().length() > SHORT_TEXT
                ? TextNode.valueOf(value.asText().substring(0, SHORT_TEXT))
                : value;
    }

    private static JsonNode inBmp(JsonNode value) {
        return value.isTextual()
                ? TextNode.valueOf(BEYOND_BMP.matcher(value.asText()).replaceAll("?"))
                : value;
    }

    /** A fault of which the layer asks whether many profiles were created since that of an ID was written. */
    private static Fault aged(String requirement, String name, String what, Function<Predicate<String>, Layer> layer) {
        return breaking(
                requirement,
                name,
                what,
                remembering(Writes::new, writes -> together(writes.noted(), layer.apply(writes::areLongAgo))));
    }

    /** When profiles were written, by the number of those that there were. */
    private static final class Writes {
        private final AtomicInteger people = new AtomicInteger();
        private final Map<String, Integer> latest = new ConcurrentHashMap<>();

        Layer noted() {
            return together(
                    WRITE.override(right -> (decision, fresh, profiles) -> {
                        StoreWrite outcome = right.apply(decision, fresh, profiles);
                        if (decision.creates()) {
                            people.incrementAndGet();
                        }
                        outcome.saved().forEach(this::written);
                        return outcome;
                    }),
                    FaultBuilders.changing((profile, change) -> {
                        written(profile);
                        return change;
                    }));
        }

        private void written(Profile profile) {
            latest.put(profile.id(), people.get());
        }

        boolean areLongAgo(String id) {
            int now = people.get();
            return now - latest.getOrDefault(id, now) > CACHED;
        }
    }
}
