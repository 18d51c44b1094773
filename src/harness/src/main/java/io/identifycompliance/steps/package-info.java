/**
 * Gherkin glue by domain object.
 *
 * <p>May use {@code contract}, {@code client}, {@code record}, {@code run} and {@code proof}; must never know the
 * reference implementation, Allure or HTTP.
 */
package io.identifycompliance.steps;
