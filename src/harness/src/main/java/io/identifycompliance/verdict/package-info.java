/**
 * From the records of scenarios to requirements, and from these to the verdict of the run: pure functions over what was
 * recorded.
 *
 * <p>Knows the contract and the records alone. Must never know what runs scenarios, or how a verdict is shown.
 */
package io.identifycompliance.verdict;
