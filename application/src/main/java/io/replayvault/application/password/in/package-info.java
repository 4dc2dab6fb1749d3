/** What may be asked of {@code password}: one interface a use case. */
@NullMarked
package io.replayvault.application.password.in;

import org.jspecify.annotations.NullMarked;
