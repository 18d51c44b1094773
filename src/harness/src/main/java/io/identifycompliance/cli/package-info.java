/**
 * Commands, options, exit codes. Starts the reference implementation when no target is named.
 */
package io.identifycompliance.cli;
