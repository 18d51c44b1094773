package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.wire.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PROP-CREATE and PROP-UPDATE: properties whose fate depends on what stands beside them, and in which order. */
final class PropertyCombinationFaults {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private PropertyCombinationFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        breaking(
                                        "PROP-CREATE",
                                        "prop-create-before-identifiers",
                                        "Properties that stand in front of the first identifier are not read.",
                                        READ_UPDATE.override(right -> payload ->
                                                afterIdentifiers(right.apply(payload), payload.properties())))
                                .on(RequestKinds.V2022),
                        breaking(
                                "PROP-UPDATE",
                                "prop-update-numbers-anew",
                                "An update counts other properties anew from 0 where their names are numbers.",
                                FaultBuilders.rewriting(PropertyCombinationFaults::renumbered)),
                        breaking(
                                "PROP-UPDATE",
                                "prop-update-beside-null",
                                "An update with one property that is null changes none of the others.",
                                FaultBuilders.dropping(
                                        (sent, decision) -> decision.updates()
                                                && sent.properties().values().stream()
                                                        .anyMatch(JsonNode::isNull),
                                        FaultBuilders::any)),
                        breaking(
                                "PROP-UPDATE",
                                "prop-update-ends-with-null",
                                "A property that is there and comes as null ends the update: it is taken for a removal.",
                                FaultBuilders.dropping(
                                        (sent, decision) -> decision.matched()
                                                .filter(profile -> sent.properties().entrySet().stream()
                                                        .anyMatch(property -> property.getValue()
                                                                        .isNull()
                                                                && profile.properties()
                                                                        .containsKey(property.getKey())))
                                                .isPresent(),
                                        FaultBuilders::any)))
                .map(Fault::narrow)
                .toList();
    }

    private static IdentifyUpdate afterIdentifiers(IdentifyUpdate sent, JsonNode members) {
        Map<String, JsonNode> after = new LinkedHashMap<>(sent.properties());
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            if (Names.DOLLAR.containsValue(member.getKey()) || Names.ALIAS.containsValue(member.getKey())) {
                break;
            }
            after.remove(member.getKey());
        }
        return sent.withProperties(after);
    }

    private static Profile renumbered(IdentifyUpdate sent, Profile profile) {
        Map<String, JsonNode> renumbered = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, JsonNode> property : profile.properties().entrySet()) {
            boolean counted = NUMBER.matcher(property.getKey()).matches()
                    && !sent.properties().containsKey(property.getKey());
            renumbered.put(counted ? Integer.toString(number++) : property.getKey(), property.getValue());
        }
        return profile.onlyProperties(renumbered);
    }
}
