package io.replayvault.kms.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.replayvault.application.access.out.PasskeyVerifier;
import io.replayvault.application.access.out.PasskeyVerifier.Made;
import io.replayvault.application.fixtures.BrowserPage;
import io.replayvault.application.fixtures.FactorRoom;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import java.util.Arrays;
import java.util.Optional;

/** What strangers may send as a passkey: refused, and nothing breaks. */
final class PasskeyFuzzTest {
  private final PasskeyVerifier verifier = new WebAuthn4jPasskeyVerifier(FactorRoom.HOME);
  private final PasskeyChallenge challenge = PasskeyChallenge.of(Fresh.digest());
  private final BrowserPage page = BrowserPage.of(FactorRoom.HOME, challenge);
  private final SoftwareAuthenticator authenticator = new SoftwareAuthenticator();

  @FuzzTest
  void an_attestation_object_that_nobody_made_registers_only_for_this_challenge(byte[] object) {
    PasskeyAttestation good = authenticator.made(page);
    PasskeyChallenge other = PasskeyChallenge.of(Fresh.digest());
    verifier.made(challenge, new PasskeyAttestation(good.clientData(), object));
    assertThat(verifier.made(other, new PasskeyAttestation(good.clientData(), object))).isEmpty();
    assertThat(verifier.made(challenge, new PasskeyAttestation(object, good.attestationObject())))
        .isEmpty();
  }

  @FuzzTest
  void authenticator_data_that_nobody_signed_proves_nothing(byte[] data) {
    Made made = verifier.made(challenge, authenticator.made(page)).orElseThrow();
    PasskeyAssertion good = authenticator.proved(page, made.id());
    if (!Arrays.equals(data, good.authenticatorData())) {
      assertThat(
              verifier.proved(
                  challenge,
                  made.key(),
                  new PasskeyAssertion(
                      made.id(), good.clientData(), data, good.signature(), Optional.empty())))
          .isEmpty();
    }
    assertThat(
            verifier.proved(
                challenge,
                made.key(),
                new PasskeyAssertion(
                    made.id(),
                    good.clientData(),
                    good.authenticatorData(),
                    data,
                    Optional.empty())))
        .isEmpty();
  }
}
