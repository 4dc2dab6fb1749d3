package io.replayvault.web.access;

import io.replayvault.application.access.in.AskForPasskey.Outcome.Asked;
import io.replayvault.domain.access.PasskeyId;
import java.util.List;

/**
 * Schema {@code PasskeyChallenge} of {@code docs/openapi.json}.
 *
 * @param host to which the passkeys belong
 * @param challenge what is to be signed, in base64url
 * @param passkeys the ids of those that may sign it, in base64url
 */
record PasskeyChallengeAnswer(String host, String challenge, List<String> passkeys) {
  static PasskeyChallengeAnswer of(Asked asked) {
    return new PasskeyChallengeAnswer(
        asked.host(),
        asked.challenge().value(),
        asked.known().stream().map(PasskeyId::value).toList());
  }
}
