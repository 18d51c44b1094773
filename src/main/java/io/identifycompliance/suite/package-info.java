/**
 * The suite class and the one runner over the JUnit Platform Launcher.
 *
 * <p>Knows the steps by name only; never the reference implementation.
 */
package io.identifycompliance.suite;
