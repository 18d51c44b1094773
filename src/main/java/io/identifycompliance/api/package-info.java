/**
 * What can be said to a target, in the words of the contract. The only place that imports REST Assured.
 *
 * <p>Knows the contract; never Cucumber, the reference implementation or reports.
 */
package io.identifycompliance.api;
