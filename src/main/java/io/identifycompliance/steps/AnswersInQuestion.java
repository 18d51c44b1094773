package io.identifycompliance.steps;

/** Whose answers a step is about. */
public enum AnswersInQuestion {
    /** Those to the calls of the scenario. */
    OF_THE_SCENARIO,
    /** Those to every well-formed call of every scenario, looked at when all are over. */
    OF_THE_WHOLE_RUN
}
