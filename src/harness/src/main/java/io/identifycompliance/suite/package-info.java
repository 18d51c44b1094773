/**
 * Opens and closes a run, for the command line, for the suite class and for an embedding build.
 *
 * <p>Must never know how an option is spelled on a command line.
 */
package io.identifycompliance.suite;
