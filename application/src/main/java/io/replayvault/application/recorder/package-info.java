/** Use cases of {@code recorder}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.recorder;

import org.jspecify.annotations.NullMarked;
