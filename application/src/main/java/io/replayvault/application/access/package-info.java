/** Use cases of {@code access}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.access;

import org.jspecify.annotations.NullMarked;
