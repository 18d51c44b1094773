package io.identifycompliance.reference.variants;

import io.identifycompliance.reference.points.Layer;

/**
 * One difference that the contract allows: the reference with it still complies.
 *
 * @param name unique; what {@code --variant} takes
 * @param sentence what it does, for a report
 * @param layer what it overrides in the reference
 */
public record Variant(String name, String sentence, Layer layer) {}
