package io.replayvault.application.access;

import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Seals secrets of second factors, and hashes recovery codes, under keys of an account. */
public final class FactorSecrets {
  private final AccountKeys keys;
  private final ValueSealer sealer;
  private final KeyedHash hash;

  public FactorSecrets(AccountKeys keys, ValueSealer sealer, KeyedHash hash) {
    this.keys = keys;
    this.sealer = sealer;
    this.hash = hash;
  }

  /** The person's secret, sealed under that account's key. */
  Sealed seal(AccountId account, PersonId person, byte[] secret) {
    SecretBytes key = keys.key(account, AccountKeyPurpose.FACTOR_SEALING);
    return new Sealed(account, sealer.seal(key, secret, context(person)));
  }

  /** The person's secret; the caller destroys it. */
  SecretBytes open(PersonId person, Sealed sealed) {
    SecretBytes key = keys.key(sealed.account(), AccountKeyPurpose.FACTOR_SEALING);
    byte[] bytes = sealer.open(key, sealed.bytes(), context(person));
    SecretBytes secret = SecretBytes.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
    return secret;
  }

  /** By what the person's recovery code is known. */
  byte[] hashOf(AccountId account, PersonId person, RecoveryCode code) {
    byte[] message = (person.value() + "\n" + code.value()).getBytes(StandardCharsets.US_ASCII);
    return hash.of(keys.key(account, AccountKeyPurpose.RECOVERY_CODE_HASH), message);
  }

  private static byte[] context(PersonId person) {
    return ("replayvault-second-factor-v1\n" + person.value() + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
