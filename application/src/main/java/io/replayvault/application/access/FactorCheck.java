package io.replayvault.application.access;

import io.replayvault.application.access.out.OneTimeCodes;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.access.Totp;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether what was typed proves a person's second factor: a code of their app that is not used up,
 * or a recovery code, which stands for passkeys too. Either is used up by this.
 */
public final class FactorCheck {
  private final SecondFactors factors;
  private final HeldFactors held;
  private final RecoveryCodes recovery;
  private final FactorSecrets secrets;
  private final OneTimeCodes codes;
  private final InstantSource clock;

  public FactorCheck(
      SecondFactors factors,
      HeldFactors held,
      RecoveryCodes recovery,
      FactorSecrets secrets,
      OneTimeCodes codes,
      InstantSource clock) {
    this.factors = factors;
    this.held = held;
    this.recovery = recovery;
    this.secrets = secrets;
    this.codes = codes;
    this.clock = clock;
  }

  /** By what the person proved it, for the record; empty if they did not. */
  Optional<String> prove(PersonId person, String typed) {
    return Totp.parse(typed)
        .map(code -> byApp(person, code))
        .orElseGet(() -> byRecoveryCode(person, typed));
  }

  private Optional<String> byApp(PersonId person, String code) {
    return factors
        .find(person)
        .map(SecondFactors.Kept::secret)
        .filter(
            secret ->
                step(person, secret, code)
                    .filter(step -> factors.use(person, secret, step))
                    .isPresent())
        .map(secret -> "code");
  }

  private Optional<String> byRecoveryCode(PersonId person, String typed) {
    return RecoveryCode.parse(typed)
        .flatMap(
            code ->
                held.account(person)
                    .filter(account -> recovery.use(person, secrets.hashOf(account, person, code))))
        .map(account -> "recovery code");
  }

  /** The step whose code it is, within those that are taken now. */
  Optional<Long> step(PersonId person, Sealed sealed, String code) {
    SecretBytes secret = secrets.open(person, sealed);
    try {
      return Totp.stepsAt(clock.instant()).stream()
          .filter(step -> isSame(codes.code(secret, step), code))
          .findFirst();
    } finally {
      secret.destroy();
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
