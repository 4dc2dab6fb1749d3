/** Use cases of {@code session}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.session;

import org.jspecify.annotations.NullMarked;
