/** What may be asked of {@code session}: one interface a use case. */
@NullMarked
package io.replayvault.application.session.in;

import org.jspecify.annotations.NullMarked;
