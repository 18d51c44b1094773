/** Exchanges as text: curl commands, scripts, and the exchange at which to look first. */
package io.identifycompliance.report.exchange;
