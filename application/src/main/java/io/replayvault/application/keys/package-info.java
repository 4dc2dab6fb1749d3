/** Use cases of {@code keys}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.keys;

import org.jspecify.annotations.NullMarked;
