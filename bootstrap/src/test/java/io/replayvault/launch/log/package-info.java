/** The log of one JSON object a line (ADR-0068). */
@NullMarked
package io.replayvault.launch.log;

import org.jspecify.annotations.NullMarked;
