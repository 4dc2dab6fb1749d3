package io.replayvault.kms.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.PasskeyVerifier;
import io.replayvault.application.access.out.PasskeyVerifier.Made;
import io.replayvault.application.access.out.PasskeyVerifierContract;
import io.replayvault.application.fixtures.AuthenticatorAlgorithm;
import io.replayvault.application.fixtures.BrowserPage;
import io.replayvault.application.fixtures.FactorRoom;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WebAuthn4jPasskeyVerifierTest extends PasskeyVerifierContract {
  private final PasskeyChallenge challenge = PasskeyChallenge.of(Fresh.digest());
  private final BrowserPage page = BrowserPage.of(FactorRoom.HOME, challenge);
  private final PasskeyVerifier verifier = verifier(FactorRoom.HOME);

  @Override
  protected PasskeyVerifier verifier(PasskeyHome home) {
    return new WebAuthn4jPasskeyVerifier(home);
  }

  @ParameterizedTest
  @EnumSource(
      value = AuthenticatorAlgorithm.class,
      names = {"ES256", "EDDSA", "RS256"})
  void each_signature_that_browsers_are_offered_is_taken(AuthenticatorAlgorithm algorithm) {
    SoftwareAuthenticator authenticator = new SoftwareAuthenticator(algorithm);
    Made made = verifier.made(challenge, authenticator.made(page)).orElseThrow();
    assertThat(verifier.proved(challenge, made.key(), authenticator.proved(page, made.id())))
        .contains(1L);
    SoftwareAuthenticator other = new SoftwareAuthenticator(algorithm);
    assertThat(verifier.proved(challenge, made.key(), other.proved(page, made.id()))).isEmpty();
  }

  @Test
  void no_other_signature_is() {
    SoftwareAuthenticator other = new SoftwareAuthenticator(AuthenticatorAlgorithm.ES384);
    assertThat(verifier.made(challenge, other.made(page))).isEmpty();
  }
}
