/**
 * The named points at which an implementation of the contract may be right in another way, or wrong.
 *
 * <p>{@link io.identifycompliance.stub.point.Points} says what is right at each; a
 * {@link io.identifycompliance.stub.point.Layer} lies over it and differs at one or two of them.
 */
package io.identifycompliance.stub.point;
