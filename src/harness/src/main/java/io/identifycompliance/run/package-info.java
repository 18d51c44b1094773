/**
 * One run against one target: its context, calibration, polling, the settle window and the test identities.
 *
 * <p>May use {@code contract}, {@code client} and {@code record}; must never know Cucumber or the reference
 * implementation.
 */
package io.identifycompliance.run;
