/**
 * Proof that something did or did not happen: fences, waits, liveness, the recorded exchanges, and what is kept of
 * each scenario.
 *
 * <p>Knows the contract and how to talk to a target; never Cucumber, never the reference implementation.
 */
package io.identifycompliance.evidence;
