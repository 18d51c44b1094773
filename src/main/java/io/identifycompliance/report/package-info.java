/**
 * From verdicts to files: the statement, which is the truth, and every view of it.
 *
 * <p>Knows contract and evidence; never the reference implementation or REST Assured.
 */
package io.identifycompliance.report;
