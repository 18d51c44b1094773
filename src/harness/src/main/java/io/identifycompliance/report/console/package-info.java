/** The summary that a run prints. */
package io.identifycompliance.report.console;
