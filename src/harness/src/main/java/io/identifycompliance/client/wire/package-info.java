/**
 * The wire formats: one class for each, which alone knows how a call form is spelled.
 *
 * <p>To add a format, implement {@link io.identifycompliance.client.WireFormat} here and list it in
 * {@link io.identifycompliance.client.wire.WireFormats}.
 */
package io.identifycompliance.client.wire;
