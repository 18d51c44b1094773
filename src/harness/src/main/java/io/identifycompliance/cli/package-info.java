/**
 * Commands, options, exit codes.
 */
package io.identifycompliance.cli;
