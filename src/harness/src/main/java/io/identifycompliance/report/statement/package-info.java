/** The compliance statement, {@code compliance.json}, and what is derived from it or checks it. */
package io.identifycompliance.report.statement;
