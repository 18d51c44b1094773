package io.identifycompliance.record;

import io.identifycompliance.contract.Verdict;

/**
 * One step of a scenario as it went.
 *
 * @param text the keyword and the text of the feature file, with its table or doc string below it
 * @param verdict passed, failed, inconclusive, or not-run for what came after the end
 * @param millis how long it took
 * @param firstExchange the number of the first exchange made in it; 0 where there is none
 * @param lastExchange the number of the last exchange made in it; 0 where there is none
 */
public record StepRecord(String text, Verdict verdict, long millis, int firstExchange, int lastExchange) {}
