package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.GET;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** PROP-CREATE and PROP-UPDATE: what goes wrong with properties of an existing profile. */
final class PropertyFaults {
    private static final String NEW = "PROP-CREATE";
    private static final String OLD = "PROP-UPDATE";
    private static final String WAITED = "that check sets or waits for a property of an existing profile";
    private static final int FULL_EXPORT = 6;
    private static final long DEBOUNCE = Duration.ofSeconds(2).toNanos();

    private PropertyFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                                NEW,
                                "prop-create-special-ignored",
                                "Special properties are stored at creation, and never added later.",
                                eachNew((name, value) -> !FaultBuilders.special(name)))
                        .also("concurrent callers set properties", "RACE"),
                breaking(
                                NEW,
                                "prop-create-known-keys",
                                "Keys that the profile has not yet are ignored.",
                                eachNew((name, value) -> false))
                        .also("long values are set by an update there", "VALUES")
                        .also(WAITED, "CREATE", "NO-TAKEOVER"),
                breaking(
                                NEW,
                                "prop-create-not-by-phone",
                                "A profile that is matched by phone number alone gets no properties.",
                                FaultBuilders.dropping(
                                        (sent, made) -> FaultBuilders.only(sent, made, PHONE_NUMBER),
                                        FaultBuilders::any))
                        .also("a profile that is sent twice is updated the second time", "CREATE")
                        .also("properties are set beside nulls there", "NULLS")
                        .also(WAITED, "CHANGE-PHONE"),
                breaking(
                                NEW,
                                "prop-create-first-key",
                                "Of several new properties only the first is stored.",
                                DECIDE.override(right -> (sent, holders) -> firstNew(right.apply(sent, holders))))
                        .also("several new properties are sent there", "VALUES"),
                breaking(
                                NEW,
                                "prop-create-needs-id",
                                "A profile without an external ID gets no custom properties.",
                                FaultBuilders.dropping(
                                        (sent, made) -> made.matched()
                                                .filter(profile -> profile.identifier(EXTERNAL_ID)
                                                        .isEmpty())
                                                .isPresent(),
                                        FaultBuilders::custom))
                        .also("a profile that is sent twice is updated the second time", "CREATE")
                        .also("an update comes after the change there", "KEEP-EMAIL")
                        .also("a property of an existing profile is set there, too", "NO-TAKEOVER")
                        .also("of calls at once, one may come before the external ID", "RACE"),
                breaking(
                                NEW,
                                "prop-create-not-by-get",
                                "The older GET form updates identifiers, and no custom properties.",
                                FaultBuilders.dropping(
                                        (sent, made) -> sent.form() == RequestForm.GET && made.updates(),
                                        FaultBuilders::custom))
                        .on(RequestKinds.V2022)
                        .also("concurrent callers set properties", "RACE")
                        .also("it fails in that form alone", "GET-BASE64"),
                breaking(
                                NEW,
                                "prop-create-not-while-adding",
                                "A request that adds an identifier is about that: its properties are dropped.",
                                FaultBuilders.dropping(
                                        (sent, made) ->
                                                made.updates() && !made.taken().isEmpty(),
                                        FaultBuilders::any))
                        .also(WAITED, "ADD-EMAIL"),
                breaking(
                                OLD,
                                "prop-update-location",
                                "The location is replaced as a whole: the region is lost when the city is updated.",
                                FaultBuilders.rewriting(
                                        (sent, profile) -> sent.settable().containsKey("$city")
                                                        && !sent.settable().containsKey("$region")
                                                ? profile.onlyProperties(
                                                        FaultBuilders.without(profile.properties(), "$region"::equals))
                                                : profile))
                        .narrow(),
                breaking(
                                NEW,
                                "prop-create-shared",
                                "Profiles that were created without properties share one empty set of them.",
                                remembering(ConcurrentHashMap::<String>newKeySet, PropertyFaults::shared))
                        .narrow()
                        .also(
                                "profiles that share the empty set have what the others set",
                                "KEEP-ID",
                                "KEEP-EMAIL",
                                "KEEP-PHONE",
                                "RACE",
                                "JESSICA",
                                "PRIVATE-KEY",
                                "UPDATE-PLACES"),
                breaking(
                                OLD,
                                "prop-update-first-wins",
                                "What is set stays: a property is never updated.",
                                each((was, now) -> was == null ? now : was))
                        .also("long values are set by an update there", "VALUES")
                        .also("properties are removed by the same call", "UNSET")
                        .also(WAITED, "CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE"),
                breaking(
                                OLD,
                                "prop-update-falsy-ignored",
                                "Empty, zero and false count as not sent.",
                                each((was, now) -> falsy(now) ? was : now))
                        .also("a profile that has no value yet is updated with a falsy one", "PROP-CREATE")
                        .also("a mixed request updates properties", "MIXED"),
                breaking(
                                OLD,
                                "prop-update-replaces",
                                "An update replaces all properties: those that were not sent are gone.",
                                FaultBuilders.rewriting((sent, profile) ->
                                        sent.settable().isEmpty() ? profile : profile.onlyProperties(sent.settable())))
                        .also(
                                "properties that were not sent are gone",
                                "CREATE",
                                "PROP-CREATE",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE",
                                "UNSET",
                                "RACE",
                                "NO-LOSS")
                        .also("a mixed request updates properties", "MIXED"),
                breaking(
                                OLD,
                                "prop-update-full-export",
                                "Six properties or more at once count as all that there are: the others are gone.",
                                FaultBuilders.rewriting(
                                        (sent, profile) -> sent.settable().size() < FULL_EXPORT
                                                ? profile
                                                : profile.onlyProperties(sent.settable())))
                        .also("as many properties come at once there", "PROP-CREATE")
                        .also("a mixed request updates properties", "MIXED"),
                breaking(
                                OLD,
                                "prop-update-appends",
                                "A list is appended to the list that is there.",
                                each((was, now) -> was instanceof ArrayNode list && now.isArray()
                                        ? list.deepCopy().addAll((ArrayNode) now)
                                        : now))
                        .narrow(),
                breaking(
                                OLD,
                                "prop-update-list-stays",
                                "What follows a list is appended to it: a property stays a list.",
                                each((was, now) -> was instanceof ArrayNode list && !now.isArray()
                                        ? list.deepCopy().add(now)
                                        : now))
                        .narrow(),
                breaking(
                                OLD,
                                "prop-update-null-text",
                                "A new property that is null is stored as the text null.",
                                READ_UPDATE.override(right -> payload -> nullTexts(right.apply(payload))))
                        .narrow(),
                breaking(
                                OLD,
                                "prop-update-lists-lost",
                                "An update loses the lists that it does not name: they are a table of their own.",
                                rewritingOthers(value -> value.isArray() ? Optional.empty() : Optional.of(value)))
                        .narrow(),
                breaking(
                                OLD,
                                "prop-update-rounds-others",
                                "An update rounds the fractions that it does not name: the row is read as integers.",
                                rewritingOthers(value ->
                                        Optional.of(value.isNumber() ? LongNode.valueOf(value.longValue()) : value)))
                        .narrow(),
                breaking(
                        OLD,
                        "prop-update-debounced",
                        "A second update of a property within two seconds is dropped.",
                        remembering(ConcurrentHashMap<String, Long>::new, PropertyFaults::debounced)),
                breaking(
                                OLD,
                                "prop-update-special-kept",
                                "Special properties are never updated once they are set.",
                                named((name, was) -> FaultBuilders.special(name) && was != null))
                        .also(
                                "the change by private key is followed by an update of the city",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE"),
                breaking(
                                OLD,
                                "prop-update-highest",
                                "Of two numbers the higher one stays.",
                                each((was, now) -> was != null
                                                && was.isNumber()
                                                && now.isNumber()
                                                && was.decimalValue().compareTo(now.decimalValue()) > 0
                                        ? was
                                        : now))
                        .narrow(),
                breaking(
                                OLD,
                                "prop-update-same-type",
                                "A value of another type than the one that is there is ignored.",
                                each((was, now) -> was != null && was.getNodeType() != now.getNodeType() ? was : now))
                        .narrow());
    }

    private static IdentifyUpdate nullTexts(IdentifyUpdate sent) {
        Map<String, JsonNode> texts = new LinkedHashMap<>(sent.properties());
        texts.replaceAll(
                (name, value) -> value.isNull() && FaultBuilders.custom(name) ? LosslessJson.text("null") : value);
        return sent.withProperties(texts);
    }

    /** An update with properties writes those that it does not name in another way, or drops them. */
    private static Layer rewritingOthers(Function<JsonNode, Optional<JsonNode>> other) {
        return FaultBuilders.rewriting((sent, profile) -> {
            Map<String, JsonNode> written = new LinkedHashMap<>();
            profile.properties().forEach((name, value) -> {
                boolean stays = sent.properties().isEmpty() || sent.properties().containsKey(name);
                (stays ? Optional.of(value) : other.apply(value)).ifPresent(kept -> written.put(name, kept));
            });
            return profile.onlyProperties(written);
        });
    }

    private static Layer shared(Set<String> sharing) {
        Map<String, JsonNode> bag = new ConcurrentHashMap<>();
        return together(
                WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    if (decision.creates() && decision.properties().isEmpty()) {
                        outcome.saved().forEach(profile -> sharing.add(profile.id()));
                    }
                    if (decision.updates() && sharing.contains(FaultBuilders.matchedId(decision))) {
                        bag.putAll(decision.properties());
                    }
                    return outcome;
                }),
                GET.override(right -> (id, profiles) -> right.apply(id, profiles)
                        .map(profile -> sharing.contains(id) ? profile.withProperties(bag) : profile)));
    }

    /** Decides for each property of an update from what was there, null for nothing, and what is sent. */
    private static Layer each(BiFunction<JsonNode, JsonNode, JsonNode> other) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            Map<String, JsonNode> properties = new LinkedHashMap<>();
            decision.properties().forEach((name, now) -> {
                JsonNode value = other.apply(
                        decision.matched().map(p -> p.properties().get(name)).orElse(null), now);
                if (value != null) {
                    properties.put(name, value);
                }
            });
            return decision.updates() ? decision.withProperties(properties) : decision;
        });
    }

    /** Leaves out each property of an update for which that holds of its name and what was there. */
    private static Layer named(BiFunction<String, JsonNode, Boolean> dropped) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            Map<String, JsonNode> was =
                    decision.matched().map(Profile::properties).orElse(Map.of());
            return decision.updates()
                    ? decision.withProperties(
                            FaultBuilders.without(decision.properties(), name -> dropped.apply(name, was.get(name))))
                    : decision;
        });
    }

    /** Leaves out each property that the profile has not yet, unless that holds of it. */
    private static Layer eachNew(BiFunction<String, JsonNode, Boolean> kept) {
        return named((name, was) -> was == null && !kept.apply(name, was));
    }

    private static Decision firstNew(Decision decision) {
        Map<String, JsonNode> was = decision.matched().map(Profile::properties).orElse(Map.of());
        Map<String, JsonNode> fresh = FaultBuilders.without(decision.properties(), was::containsKey);
        Map<String, JsonNode> first = FaultBuilders.first(fresh);
        return decision.updates()
                ? decision.withProperties(FaultBuilders.without(
                        decision.properties(), name -> fresh.containsKey(name) && !first.containsKey(name)))
                : decision;
    }

    private static Layer debounced(Map<String, Long> updated) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            String id = FaultBuilders.matchedId(decision);
            Map<String, JsonNode> was =
                    decision.matched().map(Profile::properties).orElse(Map.of());
            return decision.withProperties(FaultBuilders.without(
                    decision.properties(), name -> was.containsKey(name) && early(updated, id + "/" + name)));
        });
    }

    private static boolean early(Map<String, Long> updated, String property) {
        long now = System.nanoTime();
        Long last = updated.get(property);
        if (last != null && now - last < DEBOUNCE) {
            return true;
        }
        updated.put(property, now);
        return false;
    }

    private static boolean falsy(JsonNode value) {
        return (value.isTextual() && value.textValue().isEmpty())
                || (value.isNumber() && value.decimalValue().signum() == 0)
                || (value.isBoolean() && !value.booleanValue());
    }
}
