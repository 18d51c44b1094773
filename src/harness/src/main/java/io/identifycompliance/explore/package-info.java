/**
 * Built-in scenarios with one change, and generated sequences of calls, each with the states in which it may leave a
 * target; the smallest one that shows a violation is written as a feature.
 *
 * <p>May use {@code suite} and all that it rests on, and {@code policy}; must never know the reference implementation or
 * the command line.
 */
package io.identifycompliance.explore;
