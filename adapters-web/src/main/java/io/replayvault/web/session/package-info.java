/**
 * Recorded sessions at the web's edge: segments come in through a strict, streaming inspection, and
 * go\n * out as lines of events; sessions are found and described for the console. Nothing here
 * holds a whole\n * segment in memory as objects.
 */
@NullMarked
package io.replayvault.web.session;

import org.jspecify.annotations.NullMarked;
