package io.replayvault.web.access;

import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyId;
import java.util.Base64;
import java.util.Optional;

/**
 * Schema {@code ShownPasskey} of {@code docs/openapi.json}: all of it in base64url without padding.
 *
 * @param id of which passkey
 * @param clientData what the browser was asked for
 * @param authenticatorData what the authenticator says
 * @param signature over both
 * @param userHandle whose the authenticator thinks it is
 */
record ShownPasskey(
    String id,
    String clientData,
    String authenticatorData,
    String signature,
    Optional<String> userHandle) {
  ShownPasskey {
    if (!PasskeyId.isWellFormed(id)) {
      throw new IllegalArgumentException("no passkey has such an id");
    }
    bytes(clientData);
    bytes(authenticatorData);
    bytes(signature);
    userHandle.ifPresent(ShownPasskey::bytes);
  }

  PasskeyAssertion assertion() {
    return new PasskeyAssertion(
        new PasskeyId(id),
        bytes(clientData),
        bytes(authenticatorData),
        bytes(signature),
        userHandle.map(ShownPasskey::bytes));
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
