/**
 * The named points at which a variant or a fault may differ from the reference.
 *
 * <p>{@link io.identifycompliance.reference.points.Points} does what is right at each point; a
 * {@link io.identifycompliance.reference.points.Layer} lies over it and differs at one or two of them.
 */
package io.identifycompliance.reference.points;
