/**
 * Proof that a request was processed, comparison of profiles and of responses, and the causes of failures.
 *
 * <p>May use {@code contract}, {@code client}, {@code record} and {@code run}; must never know Cucumber.
 */
package io.identifycompliance.proof;
