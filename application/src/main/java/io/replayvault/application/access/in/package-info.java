/** What may be asked of {@code access}: one interface a use case. */
@NullMarked
package io.replayvault.application.access.in;

import org.jspecify.annotations.NullMarked;
