/**
 * Targets of the tests' own, right and wrong in ways that can be switched. They share no code with the harness.
 */
package io.identifycompliance.wrong;
