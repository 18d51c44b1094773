/**
 * The wire formats: one class for each, which alone knows how a call form is spelled.
 *
 * <p>A new format implements {@link io.identifycompliance.client.WireFormat} here and is listed in
 * {@link io.identifycompliance.client.wire.WireFormats}; the guide for contributors has the other steps.
 */
package io.identifycompliance.client.wire;
