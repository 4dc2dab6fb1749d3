/** What may be asked of {@code masking}: one interface a use case. */
@NullMarked
package io.replayvault.application.masking.in;

import org.jspecify.annotations.NullMarked;
