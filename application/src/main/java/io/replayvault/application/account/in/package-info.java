/** What may be asked of {@code account}: one interface a use case. */
@NullMarked
package io.replayvault.application.account.in;

import org.jspecify.annotations.NullMarked;
