/**
 * The contract in plain values: requirements, levels, identifiers, verdicts.
 *
 * <p>Anything may use this package; it knows nothing else of the harness.
 */
package io.identifycompliance.contract;
