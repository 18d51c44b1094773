/**
 * Generated sequences of calls, the states in which they may leave a target, and the smallest sequence that shows a
 * violation, written as a feature.
 *
 * <p>May use {@code suite} and all that it rests on, and {@code policy}; must never know the reference implementation or
 * the command line.
 */
package io.identifycompliance.explore;
