/**
 * The reference implementation on WireMock: the policy as a pure function, the store, the wire formats, the faults.
 *
 * <p>Knows the contract's plain values; nothing that judges.
 */
package io.identifycompliance.stub;
