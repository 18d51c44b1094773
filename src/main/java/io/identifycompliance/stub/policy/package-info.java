/**
 * What the contract says, as pure functions over immutable values: who is matched, what is taken, what is rejected.
 *
 * <p>Knows the contract's identifiers and JSON values; never a request, a store or a clock.
 */
package io.identifycompliance.stub.policy;
