/**
 * What {@code java -jar replayvault.jar} runs: the operator's commands, before and around the
 * server.
 *
 * <p>{@link io.replayvault.launch.Main} picks a command; {@code start} checks the settings and
 * ports, unpacks the server that the jar carries, starts the private PostgreSQL of the trial and
 * then Open Liberty in this same process, so that whatever ends the process ends the server. Plain
 * Java without a framework: it must work when nothing else does, and say in one line what is wrong.
 */
@NullMarked
package io.replayvault.launch;

import org.jspecify.annotations.NullMarked;
