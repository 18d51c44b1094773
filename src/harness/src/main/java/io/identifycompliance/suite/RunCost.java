package io.identifycompliance.suite;

/**
 * What a run does to a target that answers and processes at once.
 *
 * @param people how many people are there afterwards
 */
public record RunCost(int scenarios, int people, int requests) {}
