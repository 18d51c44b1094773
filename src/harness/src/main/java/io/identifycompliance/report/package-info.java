/**
 * From the records of a run to files: writes the reports and searches them for secrets.
 *
 * <p>May use {@code contract} and {@code record}; must never know the reference implementation or REST Assured.
 */
package io.identifycompliance.report;
