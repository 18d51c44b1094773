/**
 * What the contract makes of an update, as pure functions over plain values.
 *
 * <p>May use {@code contract}; must never know the reference implementation or anything that judges.
 */
package io.identifycompliance.policy;
