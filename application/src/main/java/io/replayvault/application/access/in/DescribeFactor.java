package io.replayvault.application.access.in;

import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells people about their own second factors. */
public interface DescribeFactor {
  /** What they have and need. */
  OwnFactor of(Person person);

  /**
   * A person's.
   *
   * @param enrolledAt since when they have an authenticator app; empty if they have none
   * @param passkeys their passkeys, those registered first at the front
   * @param recoveryCodes how many codes are left
   * @param required whether they may not be without any second factor
   */
  record OwnFactor(
      Optional<Instant> enrolledAt, List<Passkey> passkeys, int recoveryCodes, boolean required) {
    public OwnFactor {
      passkeys = List.copyOf(passkeys);
    }
  }
}
