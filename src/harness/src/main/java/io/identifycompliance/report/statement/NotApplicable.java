package io.identifycompliance.report.statement;

/** A requirement that the target declares as not applying to it. */
public record NotApplicable(String id, String reason) {}
