/**
 * The contract as a test in the build of a target. Uses nothing but the API of JUnit Jupiter: the distribution is in the
 * same jar, and runs in a JVM of its own.
 */
package io.identifycompliance.junit;
