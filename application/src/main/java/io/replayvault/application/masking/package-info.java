/** Use cases of {@code masking}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.masking;

import org.jspecify.annotations.NullMarked;
