/** What may be asked of {@code review}: one interface a use case. */
@NullMarked
package io.replayvault.application.review.in;

import org.jspecify.annotations.NullMarked;
