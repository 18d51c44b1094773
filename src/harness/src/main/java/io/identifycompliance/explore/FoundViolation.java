package io.identifycompliance.explore;

import io.identifycompliance.record.ScenarioRecord;
import java.util.List;

/** A violation in a form that can be written as a scenario. */
interface FoundViolation {
    /** The id of the requirement that it breaks. */
    String requirement();

    /** The name of the scenario. */
    String name();

    /** Its steps. */
    List<Step> steps();

    /** Where it comes from, as sentences; empty where the seed says that. */
    List<String> origin();

    /** Whether a record of the scenario shows the violation again. */
    boolean isShownBy(ScenarioRecord record);
}
