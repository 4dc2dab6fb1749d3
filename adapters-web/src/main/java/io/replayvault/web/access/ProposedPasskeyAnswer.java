package io.replayvault.web.access;

import io.replayvault.application.access.in.RegisterPasskey.Begun.Proposed;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import java.util.Base64;
import java.util.List;

/**
 * Schema {@code ProposedPasskey} of {@code docs/openapi.json}.
 *
 * @param host to which the passkey will belong
 * @param challenge what is to be answered, in base64url
 * @param handle by what it will know the person, in base64url
 * @param email by which the person signs in, for them to tell passkeys apart
 * @param name of the person, for the same
 * @param algorithms the signatures that are taken, the preferred one first, by their numbers
 * @param passkeys the ids of those that the person has, in base64url
 */
record ProposedPasskeyAnswer(
    String host,
    String challenge,
    String handle,
    String email,
    String name,
    List<Integer> algorithms,
    List<String> passkeys) {
  static ProposedPasskeyAnswer of(Proposed proposed) {
    return new ProposedPasskeyAnswer(
        proposed.host(),
        proposed.challenge().value(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(proposed.handle()),
        proposed.person().email().value(),
        proposed.person().name(),
        Passkey.ALGORITHMS,
        proposed.known().stream().map(PasskeyId::value).toList());
  }
}
