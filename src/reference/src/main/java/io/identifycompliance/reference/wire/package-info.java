/**
 * The two wire formats as pure functions: from a request to the contract's words, from a profile to what is answered.
 *
 * <p>Never knows a store or who is allowed what.
 */
package io.identifycompliance.reference.wire;
