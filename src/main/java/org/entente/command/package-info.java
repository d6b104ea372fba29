/**
 * The command line: one class per command, which reads flags and calls one operation of a lower floor.
 *
 * <p>The only home of picocli and of exit codes; {@link org.entente.command.Exit} lists those.
 */
package org.entente.command;
