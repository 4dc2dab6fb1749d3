/** What may be asked of {@code recorder}: one interface a use case. */
@NullMarked
package io.replayvault.application.recorder.in;

import org.jspecify.annotations.NullMarked;
