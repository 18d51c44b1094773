/**
 * Shows that the suite can fail: every fault of the reference is caught, for the right reason.
 *
 * <p>It runs the suite against the reference with each known fault, judges what came of it, and writes its own page. It
 * knows nothing of the command line.
 */
package io.identifycompliance.selfcheck;
