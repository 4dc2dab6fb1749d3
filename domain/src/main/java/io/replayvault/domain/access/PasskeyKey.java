package io.replayvault.domain.access;

import java.util.Objects;

/**
 * By what a passkey's proofs are checked.
 *
 * @param publicKey the public half, as a COSE_Key (RFC 9052 section 7); no secret
 * @param backupEligible whether its authenticator may copy it to others of the person's; never
 *     changes
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record PasskeyKey(byte[] publicKey, boolean backupEligible) {
  public PasskeyKey {
    Objects.requireNonNull(publicKey, "publicKey");
  }
}
