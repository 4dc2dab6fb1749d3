/** Use cases of {@code account}: plain classes wired in bootstrap. */
@NullMarked
package io.replayvault.application.account;

import org.jspecify.annotations.NullMarked;
