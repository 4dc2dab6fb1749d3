package io.replayvault.web.access;

import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyAttestation;
import java.util.Base64;

/**
 * Schema {@code NewPasskeyRequest} of {@code docs/openapi.json}.
 *
 * @param name as the person calls it, {@link Passkey#isName}
 * @param clientData what the browser was asked for, in base64url without padding
 * @param attestationObject what the authenticator says of the passkey, written so too
 */
record NewPasskeyRequest(String name, String clientData, String attestationObject) {
  NewPasskeyRequest {
    if (!Passkey.isName(name)) {
      throw new IllegalArgumentException("no name of a passkey");
    }
    bytes(clientData);
    bytes(attestationObject);
  }

  PasskeyAttestation attestation() {
    return new PasskeyAttestation(bytes(clientData), bytes(attestationObject));
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
