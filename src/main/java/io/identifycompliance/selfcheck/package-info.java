/**
 * What a run of the suite against known bugs comes to.
 *
 * <p>Pure: it knows neither how the suite is run nor where the bugs live.
 */
package io.identifycompliance.selfcheck;
