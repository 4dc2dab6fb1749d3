/** Use cases of {@code password}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.password;

import org.jspecify.annotations.NullMarked;
