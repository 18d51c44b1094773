/**
 * The points at which a variant or a fault may override the reference.
 *
 * <p>{@link io.identifycompliance.reference.points.Point} lists them, each with the function that is right there; a
 * {@link io.identifycompliance.reference.points.Layer} overrides one or several.
 */
package io.identifycompliance.reference.points;
