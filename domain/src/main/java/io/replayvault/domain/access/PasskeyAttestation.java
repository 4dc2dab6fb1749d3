package io.replayvault.domain.access;

import java.util.Objects;

/**
 * What a browser shows of a passkey that it just made, as it came: nothing is known to be so.
 *
 * @param clientData what the browser says it was asked for: JSON, of which every byte counts
 * @param attestationObject what the authenticator says of the passkey: CBOR
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record PasskeyAttestation(byte[] clientData, byte[] attestationObject) {
  public PasskeyAttestation {
    Objects.requireNonNull(clientData, "clientData");
    Objects.requireNonNull(attestationObject, "attestationObject");
  }
}
