/**
 * From the records of a run to files: writes the reports and searches them for secrets.
 *
 * <p>May use {@code contract}, {@code record} and {@code verdict}; must never know the reference implementation or REST Assured.
 */
package io.identifycompliance.report;
