package io.identifycompliance.verdict;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.record.ScenarioRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requirements that only the features of the user speak of. They always gate: a scenario that was added and fails
 * must not vanish because the catalogue does not know what it proves.
 */
final class OwnRequirements {
    /** Stands for the requirement of scenarios that name none. */
    static final String UNNAMED = "OWN-FEATURES";

    static final String SECTION = "Own features";

    private OwnRequirements() {}

    static List<Requirement> of(Catalogue catalogue, List<ScenarioRecord> scenarios) {
        Map<String, Requirement> own = new LinkedHashMap<>();
        for (ScenarioRecord scenario : scenarios) {
            for (String id : idsOf(scenario)) {
                if (catalogue.requirement(id).isEmpty()) {
                    own.computeIfAbsent(id, unknown -> requirement(unknown, scenario));
                }
            }
        }
        return List.copyOf(own.values());
    }

    static List<String> idsOf(ScenarioRecord scenario) {
        return scenario.requirements().isEmpty() ? List.of(UNNAMED) : scenario.requirements();
    }

    private static Requirement requirement(String id, ScenarioRecord scenario) {
        String said = scenario.rule() == null || scenario.rule().isBlank() ? scenario.featureName() : scenario.rule();
        String statement = id.equals(UNNAMED) ? "What scenarios of your own prove that name no requirement." : said;
        return new Requirement(id, Level.CORE, statement, SECTION, scenario.feature(), List.of(), null, List.of());
    }
}
