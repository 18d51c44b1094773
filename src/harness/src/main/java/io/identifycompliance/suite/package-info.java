/**
 * Opens and closes a run, for the command line, for the suite class and for an embedding build.
 *
 * <p>Knows the names of options, and nothing of the library that parses a command line.
 */
package io.identifycompliance.suite;
