package io.replayvault.application.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.keys.out.Signatures.NewKey;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.keys.out.SigningKeyStore.SealedSigningKey;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The deployment's signing keys, made at first use, the same on every node, private halves opened
 * by the root key.
 *
 * <p>Both halves are sealed to each other: a row whose public half somebody changed, or that
 * somebody added, does not open, and {@link SealBroken} is thrown instead of trusting it. Of keys
 * from before that was so, what the private half signs must verify with the public one.
 */
public final class SigningKeys {
  private static final int KEY_ID_BYTES = 8;

  private final SigningKeyStore store;
  private final Signatures signatures;
  private final RootKey rootKey;
  private final Chance chance;
  private final KeyRecords records;
  private final InstantSource clock;
  private final ExpiringCache<SigningPurpose, SigningKey> current;

  /** What was opened before, with the context that it was opened with. */
  private final Set<String> proven = ConcurrentHashMap.newKeySet();

  public SigningKeys(
      SigningKeyStore store,
      Signatures signatures,
      RootKey rootKey,
      Chance chance,
      KeyRecords records,
      InstantSource clock) {
    this.records = records;
    this.store = store;
    this.signatures = signatures;
    this.rootKey = rootKey;
    this.chance = chance;
    this.clock = clock;
    this.current = new ExpiringCache<>(clock, MasterKeys.KEPT_FOR);
  }

  /** The key that signs now. */
  public SigningKey current(SigningPurpose purpose) {
    return current.get(purpose, this::load);
  }

  /**
   * Every public key whose signatures still count, newest first. Each was opened once with its
   * other half since the node's start.
   */
  public List<PublicKey> published(SigningPurpose purpose) {
    List<SealedSigningKey> kept = store.all(purpose);
    kept.forEach(this::requireBound);
    return kept.stream().map(key -> new PublicKey(key.keyId(), key.publicKey())).toList();
  }

  /** Looks anew for the keys when next asked: one was made. */
  public void forget() {
    current.forget(all -> true);
  }

  private SigningKey load(SigningPurpose purpose) {
    List<SealedSigningKey> kept = store.all(purpose);
    SealedSigningKey key = kept.isEmpty() ? store.addFirst(fresh(purpose)) : kept.get(0);
    return new SigningKey(key.keyId(), key.publicKey(), opened(key));
  }

  private void requireBound(SealedSigningKey key) {
    String seen =
        HexFormat.of().formatHex(key.sealedPrivateKey())
            + "\n"
            + new String(
                bound(key.purpose(), key.keyId(), key.publicKey()), StandardCharsets.UTF_8);
    if (!proven.contains(seen)) {
      opened(key).destroy();
      proven.add(seen);
    }
  }

  private SecretBytes opened(SealedSigningKey key) {
    try {
      return rootKey.open(
          key.sealedPrivateKey(), bound(key.purpose(), key.keyId(), key.publicKey()));
    } catch (SealBroken perhapsOlder) {
      return openedUnbound(key);
    }
  }

  private SecretBytes openedUnbound(SealedSigningKey key) {
    SecretBytes opened = rootKey.open(key.sealedPrivateKey(), unbound(key.purpose(), key.keyId()));
    if (!signatures.isPair(key.purpose(), new NewKey(key.publicKey(), opened))) {
      opened.destroy();
      throw new SealBroken();
    }
    return opened;
  }

  private SealedSigningKey fresh(SigningPurpose purpose) {
    NewKey pair = signatures.generate(purpose);
    String keyId = HexFormat.of().formatHex(chance.bytes(KEY_ID_BYTES));
    try {
      records.making("signing-key:" + keyId, purpose.toString());
      byte[] sealed = rootKey.seal(pair.privateKey(), bound(purpose, keyId, pair.publicKey()));
      return new SealedSigningKey(purpose, keyId, pair.publicKey(), sealed, clock.instant());
    } finally {
      pair.privateKey().destroy();
    }
  }

  static byte[] bound(SigningPurpose purpose, String keyId, byte[] publicKey) {
    return ("replayvault-signing-key-v2\n"
            + purpose
            + "\n"
            + keyId
            + "\n"
            + HexFormat.of().formatHex(publicKey)
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As versions before sealed it. */
  static byte[] unbound(SigningPurpose purpose, String keyId) {
    return ("replayvault-signing-key-v1\n" + purpose + "\n" + keyId + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A key that can sign.
   *
   * @param keyId its public name
   * @param publicKey its public half
   * @param privateKey PKCS#8
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
  public record SigningKey(String keyId, byte[] publicKey, SecretBytes privateKey) {
    public SigningKey {
      publicKey = publicKey.clone();
    }

    @Override
    public byte[] publicKey() {
      return publicKey.clone();
    }
  }

  /**
   * A key that can verify.
   *
   * @param keyId its public name
   * @param publicKey the key
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  public record PublicKey(String keyId, byte[] publicKey) {}
}
