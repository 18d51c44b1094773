package io.identifycompliance.engine;

import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.engine.BuiltInScenarios.Scenario;
import io.identifycompliance.run.FormShares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the built-in scenarios of each requirement that try it through several forms of calling Identify, whichever of
 * them are selected. Others are not numbered.
 */
final class BuiltInShares implements FormShares {
    static final BuiltInShares INSTANCE = new BuiltInShares(BuiltInScenarios.all());

    static final String EACH_WAY = "each-way";

    private final Map<String, Map<String, List<Share>>> byWire = new HashMap<>();

    private BuiltInShares(List<Scenario> scenarios) {
        for (String wire : WireFormats.NAMES) {
            byWire.put(
                    wire,
                    shares(scenarios.stream()
                            .filter(scenario -> scenario.tags().contains(EACH_WAY) && scenario.isOn(wire))
                            .toList()));
        }
    }

    private static Map<String, List<Share>> shares(List<Scenario> scenarios) {
        Map<String, List<Scenario>> ofRequirement = new LinkedHashMap<>();
        scenarios.forEach(scenario -> scenario.requirements()
                .forEach(id -> ofRequirement
                        .computeIfAbsent(id, none -> new ArrayList<>())
                        .add(scenario)));
        Map<String, List<Share>> shares = new HashMap<>();
        ofRequirement.forEach((requirement, all) -> {
            for (int i = 0; i < all.size(); i++) {
                Scenario scenario = all.get(i);
                shares.computeIfAbsent(scenario.file() + ":" + scenario.line(), none -> new ArrayList<>())
                        .add(new Share(requirement, i, all.size()));
            }
        });
        return shares;
    }

    @Override
    public List<Share> of(String wire, String place, String identity) {
        List<Share> shares = byWire.getOrDefault(wire, Map.of()).get(place);
        return shares == null ? BY_HASH.of(wire, place, identity) : shares;
    }
}
