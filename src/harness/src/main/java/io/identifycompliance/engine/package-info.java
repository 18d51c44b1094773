/**
 * The runner over the JUnit Platform Launcher, and the listener that turns what Cucumber reports into records.
 *
 * <p>Knows the steps by name only; must never know the reference implementation or reports.
 */
package io.identifycompliance.engine;
