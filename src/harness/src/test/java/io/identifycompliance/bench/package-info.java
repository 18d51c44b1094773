/**
 * What a run costs, against a floor: the same exchanges in bare {@code java.net.http}. No test, and nothing depends on it.
 *
 * <p>Started by {@code mvn -q verify -Pbenchmark}.
 */
package io.identifycompliance.bench;
