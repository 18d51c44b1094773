/** The profiles and the work that waits: indices by identifier, one writer at a time, processing in order. */
package io.identifycompliance.reference.store;
