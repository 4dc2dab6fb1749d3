/** What may be asked of {@code audit}: one interface a use case. */
@NullMarked
package io.replayvault.application.audit.in;

import org.jspecify.annotations.NullMarked;
