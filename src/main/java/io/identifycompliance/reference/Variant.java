package io.identifycompliance.reference;

/**
 * One way to be right that differs from the reference's own.
 *
 * @param name unique; what {@code --variant} takes
 * @param sentence what it does, for a report
 */
public record Variant(String name, String sentence) {}
