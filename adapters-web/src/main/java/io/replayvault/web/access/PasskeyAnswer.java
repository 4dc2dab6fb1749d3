package io.replayvault.web.access;

import io.replayvault.domain.access.Passkey;
import java.time.Instant;
import java.util.Optional;

/**
 * Schema {@code Passkey} of {@code docs/openapi.json}.
 *
 * @param id its id, in base64url
 * @param name as the person calls it
 * @param registeredAt milliseconds since the epoch
 * @param lastUsedAt milliseconds since the epoch; empty if it was never used
 */
record PasskeyAnswer(String id, String name, long registeredAt, Optional<Long> lastUsedAt) {
  static PasskeyAnswer of(Passkey passkey) {
    return new PasskeyAnswer(
        passkey.id().value(),
        passkey.name(),
        passkey.registeredAt().toEpochMilli(),
        passkey.lastUsedAt().map(Instant::toEpochMilli));
  }
}
