/**
 * Consent of a visitor (clause A3): nothing is recorded before it is given, and its receipt is part
 * of the session.
 */
@NullMarked
package io.replayvault.domain.consent;

import org.jspecify.annotations.NullMarked;
