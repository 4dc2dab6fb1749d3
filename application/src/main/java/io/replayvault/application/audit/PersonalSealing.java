package io.replayvault.application.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.PersonalParts;
import io.replayvault.domain.audit.SideRecord;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.SecretBytes;
import java.util.Arrays;

/**
 * Seals what is personal of audit records, each under a fresh key that the account's key for audit
 * records wraps (ADR-0058). From that key come two: one seals the parts, the other makes the
 * commitment, and it alone is told to whoever checks an export.
 *
 * <p>Costs no call to the holder of the root key while the account's key is remembered.
 */
public final class PersonalSealing {
  private static final int KEY_BYTES = 32;
  private static final byte[] COMMITMENT = "replayvault-audit-commitment-v1\n".getBytes(US_ASCII);
  private static final byte[] SEAL = "replayvault-audit-seal-v1\n".getBytes(US_ASCII);

  private final AccountKeys keys;
  private final ValueSealer sealer;
  private final KeyedHash hash;
  private final Chance chance;

  public PersonalSealing(AccountKeys keys, ValueSealer sealer, KeyedHash hash, Chance chance) {
    this.keys = keys;
    this.sealer = sealer;
    this.hash = hash;
    this.chance = chance;
  }

  /** Has the account's key at hand. */
  void prepare(AccountId account) {
    keys.key(account, AccountKeyPurpose.AUDIT_SEALING);
  }

  /** The parts, sealed for the account. */
  public Personal.Sealed seal(AccountId account, PersonalParts parts) {
    SecretBytes accountKey = keys.key(account, AccountKeyPurpose.AUDIT_SEALING);
    byte[] fresh = chance.bytes(KEY_BYTES);
    SecretBytes key = SecretBytes.copyOf(fresh);
    SecretBytes committing = derived(key, COMMITMENT);
    SecretBytes sealing = derived(key, SEAL);
    byte[] plain = parts.bytes();
    try {
      PersonalCommitment made = PersonalCommitment.of(hash.of(committing, plain));
      byte[] wrapped = sealer.seal(accountKey, fresh, context(account, made, "key"));
      byte[] sealed = sealer.seal(sealing, plain, context(account, made, "parts"));
      return new Personal.Sealed(made, new SideRecord(wrapped, sealed));
    } finally {
      Arrays.fill(fresh, (byte) 0);
      key.destroy();
      committing.destroy();
      sealing.destroy();
    }
  }

  /**
   * The parts that were sealed with this commitment, with the key that it was made under.
   *
   * @throws io.replayvault.application.keys.out.SealBroken if they are not those
   */
  public Told open(AccountId account, PersonalCommitment made, SideRecord side) {
    SecretBytes accountKey = keys.key(account, AccountKeyPurpose.AUDIT_SEALING);
    SecretBytes key =
        secret(sealer.open(accountKey, side.wrappedKey(), context(account, made, "key")));
    SecretBytes sealing = derived(key, SEAL);
    try {
      byte[] parts = sealer.open(sealing, side.sealed(), context(account, made, "parts"));
      return new Told(hash.of(key, COMMITMENT), parts);
    } finally {
      key.destroy();
      sealing.destroy();
    }
  }

  private SecretBytes derived(SecretBytes key, byte[] label) {
    return secret(hash.of(key, label));
  }

  /** A secret of these bytes, which are wiped. */
  private static SecretBytes secret(byte[] bytes) {
    SecretBytes secret = SecretBytes.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
    return secret;
  }

  private static byte[] context(AccountId account, PersonalCommitment made, String what) {
    return ("replayvault-audit-" + what + "-v1\n" + account.value() + "\n" + made.hex() + "\n")
        .getBytes(US_ASCII);
  }

  /**
   * Personal parts in the open.
   *
   * @param key of the commitment
   * @param parts their bytes, a JSON object
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  public record Told(byte[] key, byte[] parts) {
    /** Hides what it holds. */
    @Override
    public String toString() {
      return "Told[***]";
    }
  }
}
