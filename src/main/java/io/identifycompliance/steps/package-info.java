/**
 * Gherkin glue by domain object, and the cast of a scenario.
 *
 * <p>Knows contract, api and evidence; never the reference implementation, REST Assured or Allure.
 */
package io.identifycompliance.steps;
