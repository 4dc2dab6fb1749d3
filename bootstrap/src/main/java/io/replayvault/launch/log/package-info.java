/**
 * The log of this process as one JSON object a line (ADR-0068): {@link
 * io.replayvault.launch.log.JsonLog} writes what commands say, lets Liberty's own objects through,
 * and puts every other line that anybody prints into an object of its own.
 */
@NullMarked
package io.replayvault.launch.log;

import org.jspecify.annotations.NullMarked;
