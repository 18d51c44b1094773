/**
 * The catalogue of faults: small differences at the named points, each as real code breaks such a contract.
 *
 * <p>Made from what goes wrong in implementations, never from what a check looks at; knows nothing that judges.
 */
package io.identifycompliance.stub.fault;
