/**
 * What is kept of a run: exchanges, steps, scenarios and the run itself, with every secret masked.
 *
 * <p>May use {@code contract} and {@code client}; must never know how anything is judged.
 */
package io.identifycompliance.record;
