/**
 * The reference implementation on WireMock, with its variants, which are right, and its faults, which are not.
 *
 * <p>May use {@code contract} and {@code policy}; must never know anything that judges.
 */
package io.identifycompliance.reference;
