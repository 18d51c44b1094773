/**
 * One class per wire format: paths, encodings, places of keys, success statuses, errors.
 *
 * <p>A further format is a further implementation of {@link io.identifycompliance.api.Wire} here, listed in
 * {@link io.identifycompliance.api.wire.Wires}.
 */
package io.identifycompliance.api.wire;
