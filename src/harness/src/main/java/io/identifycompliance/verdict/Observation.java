package io.identifycompliance.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of an open point. It is reported and never fails.
 *
 * @param id of the requirement
 * @param scenario the id of the scenario that saw it; null where it comes from the calibration
 */
public record Observation(
        String id, String wire, String value, @Nullable String scenario) {}
