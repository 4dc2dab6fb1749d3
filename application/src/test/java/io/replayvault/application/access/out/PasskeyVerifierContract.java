package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.PasskeyVerifier.Made;
import io.replayvault.application.fixtures.BrowserPage;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.PasskeyHome;
import io.replayvault.domain.account.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link PasskeyVerifier} promises. */
public abstract class PasskeyVerifierContract {
  private static final PasskeyHome HOME =
      new PasskeyHome(
          "console.example",
          List.of(
              new Origin("https://console.example"), new Origin("https://console.example:444")));

  private final SoftwareAuthenticator authenticator = new SoftwareAuthenticator();
  private final PasskeyChallenge challenge = PasskeyChallenge.of(Fresh.digest());
  private final BrowserPage page = BrowserPage.of(HOME, challenge);

  /** The verifier under test, for passkeys of that home. */
  protected abstract PasskeyVerifier verifier(PasskeyHome home);

  @Test
  void what_was_made_is_known_by_its_id_and_starts_its_count() {
    Made made = made();
    assertThat(made.id()).isEqualTo(authenticator.id());
    assertThat(made.count()).isZero();
    assertThat(made.key().backupEligible()).isFalse();
  }

  @Test
  void what_was_made_proves_itself_and_tells_its_counter() {
    Made made = made();
    assertThat(proved(made, page)).contains(1L);
    assertThat(proved(made, page.at("https://console.example:444"))).contains(2L);
    assertThat(proved(made, BrowserPage.of(HOME, challenge))).contains(3L);
  }

  @ParameterizedTest
  @EnumSource(Lie.class)
  void what_is_not_as_it_must_be_is_neither_made_nor_proved(Lie lie) {
    PasskeyVerifier verifier = verifier(HOME);
    BrowserPage lying = lie.told.apply(page);
    assertThat(verifier.made(challenge, authenticator.made(lying))).isEmpty();
    assertThat(proved(made(), lying)).isEmpty();
  }

  @Test
  void another_challenge_is_not_answered() {
    PasskeyChallenge other = PasskeyChallenge.of(Fresh.digest());
    Made made = made();
    PasskeyAssertion shown = authenticator.proved(page, made.id());
    assertThat(verifier(HOME).made(other, authenticator.made(page))).isEmpty();
    assertThat(verifier(HOME).proved(other, made.key(), shown)).isEmpty();
  }

  @Test
  void a_passkey_proves_no_other() {
    Made made = made();
    SoftwareAuthenticator other = new SoftwareAuthenticator();
    assertThat(verifier(HOME).proved(challenge, made.key(), other.proved(page, made.id())))
        .isEmpty();
  }

  @Test
  void one_that_cannot_be_copied_does_not_turn_into_one_that_can() {
    int copied = BrowserPage.PRESENT | BrowserPage.VERIFIED | BrowserPage.BACKUP_ELIGIBLE;
    assertThat(proved(made(), page.raising(copied))).isEmpty();
    Made made =
        verifier(HOME).made(challenge, authenticator.made(page.raising(copied))).orElseThrow();
    assertThat(made.key().backupEligible()).isTrue();
    assertThat(proved(made, page.raising(copied))).isPresent();
    assertThat(proved(made, page)).isEmpty();
  }

  @Test
  void a_making_is_no_proof_and_a_proof_no_making() {
    Made made = made();
    PasskeyAttestation making = authenticator.made(page);
    PasskeyAssertion proof = authenticator.proved(page, made.id());
    assertThat(
            verifier(HOME)
                .proved(
                    challenge,
                    made.key(),
                    new PasskeyAssertion(
                        made.id(),
                        making.clientData(),
                        proof.authenticatorData(),
                        proof.signature(),
                        Optional.empty())))
        .isEmpty();
    assertThat(
            verifier(HOME)
                .made(
                    challenge,
                    new PasskeyAttestation(proof.clientData(), making.attestationObject())))
        .isEmpty();
  }

  @Test
  void with_any_one_bit_changed_nothing_is_proved() {
    Made made = made();
    PasskeyAssertion good = authenticator.proved(page, made.id());
    for (int i = 0; i < good.authenticatorData().length; i++) {
      assertThat(proved(made, good, flipped(good.authenticatorData(), i), good.signature()))
          .as("byte %d of the data", i)
          .isEmpty();
    }
    for (int i = 0; i < good.signature().length; i++) {
      assertThat(proved(made, good, good.authenticatorData(), flipped(good.signature(), i)))
          .as("byte %d of the signature", i)
          .isEmpty();
    }
    assertThat(proved(made, good, good.authenticatorData(), good.signature())).isPresent();
  }

  @Test
  void whatever_strangers_send_is_refused_and_breaks_nothing() {
    Random random = new Random(7);
    Made made = made();
    PasskeyAttestation good = authenticator.made(page);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      byte[] cut = good.attestationObject();
      byte[] part = Arrays.copyOf(cut, random.nextInt(cut.length));
      assertThat(verifier(HOME).made(challenge, new PasskeyAttestation(noise, noise))).isEmpty();
      assertThat(verifier(HOME).made(challenge, new PasskeyAttestation(good.clientData(), part)))
          .isEmpty();
      assertThat(
              verifier(HOME)
                  .proved(
                      challenge,
                      made.key(),
                      new PasskeyAssertion(made.id(), noise, noise, noise, Optional.of(noise))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("io.replayvault.application.access.out.GoldenPasskey#all")
  void what_was_written_down_once_is_still_taken(GoldenPasskey golden) {
    PasskeyVerifier verifier = verifier(golden.home());
    Made made = verifier.made(golden.madeFor(), golden.attestation()).orElseThrow();
    assertThat(made.id()).isEqualTo(golden.assertion().id());
    assertThat(verifier.proved(golden.provedFor(), made.key(), golden.assertion()))
        .contains(golden.count());
    assertThat(verifier.proved(golden.madeFor(), made.key(), golden.assertion())).isEmpty();
    assertThat(verifier(HOME).made(golden.madeFor(), golden.attestation())).isEmpty();
  }

  /** What a page or an authenticator may say that is not so. */
  enum Lie {
    FOREIGN_PAGE(page -> page.at("https://console.example.evil.example")),
    SAME_HOST_ANOTHER_PORT(page -> page.at("https://console.example:8443")),
    WITHOUT_TLS(page -> page.at("http://console.example")),
    OPAQUE_PAGE(page -> page.at("null")),
    FOREIGN_HOST(page -> page.askingFor("evil.example")),
    HOST_ABOVE(page -> page.askingFor("example")),
    FRAMED(BrowserPage::inFrame),
    NOBODY_THERE(page -> page.raising(BrowserPage.VERIFIED)),
    NOBODY_VERIFIED(page -> page.raising(BrowserPage.PRESENT)),
    NOTHING(page -> page.raising(0));

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
    private final UnaryOperator<BrowserPage> told;

    Lie(UnaryOperator<BrowserPage> told) {
      this.told = told;
    }
  }

  private Made made() {
    return verifier(HOME).made(challenge, authenticator.made(page)).orElseThrow();
  }

  private Optional<Long> proved(Made made, BrowserPage by) {
    return verifier(HOME).proved(challenge, made.key(), authenticator.proved(by, made.id()));
  }

  private Optional<Long> proved(
      Made made, PasskeyAssertion good, byte[] authenticatorData, byte[] signature) {
    return verifier(HOME)
        .proved(
            challenge,
            made.key(),
            new PasskeyAssertion(
                made.id(), good.clientData(), authenticatorData, signature, Optional.empty()));
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 1;
    return other;
  }
}
