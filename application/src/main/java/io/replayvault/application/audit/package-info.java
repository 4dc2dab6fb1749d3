/** Use cases of {@code audit}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.audit;

import org.jspecify.annotations.NullMarked;
