/** What may be asked of {@code detection}: one interface a use case. */
@NullMarked
package io.replayvault.application.detection.in;

import org.jspecify.annotations.NullMarked;
