package io.identifycompliance.steps;

/** Which responses a step checks. */
public enum AnswersInQuestion {
    /** Those to the calls of the scenario. */
    OF_THE_SCENARIO,
    /** Those to every well-formed call of every scenario, checked when all are over. */
    OF_THE_WHOLE_RUN
}
