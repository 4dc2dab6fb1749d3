/** What a node measures of itself, on the server's own metrics (ADR-0040). */
@NullMarked
package io.replayvault.bootstrap.measures;

import org.jspecify.annotations.NullMarked;
