/**
 * Requests to a target and its responses: call forms, keys, connections, rate limit. The only place that uses REST
 * Assured.
 *
 * <p>May use {@code contract}; must never know Cucumber, the reference implementation or reports.
 */
package io.identifycompliance.client;
