package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What a browser shows to prove a passkey, as it came: nothing is known to be so.
 *
 * @param id of which passkey
 * @param clientData what the browser says it was asked for: JSON, of which every byte counts
 * @param authenticatorData what the authenticator says of itself and its user
 * @param signature over both, by the passkey's private half
 * @param userHandle whose the authenticator thinks it is; some do not say
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record PasskeyAssertion(
    PasskeyId id,
    byte[] clientData,
    byte[] authenticatorData,
    byte[] signature,
    Optional<byte[]> userHandle) {
  public PasskeyAssertion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(clientData, "clientData");
    Objects.requireNonNull(authenticatorData, "authenticatorData");
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(userHandle, "userHandle");
  }

  /** Names the passkey only. */
  @Override
  public String toString() {
    return "PasskeyAssertion[" + id + "]";
  }
}
