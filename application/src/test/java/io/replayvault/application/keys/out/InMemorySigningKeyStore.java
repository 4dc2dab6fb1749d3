package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SigningPurpose;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Signing keys in memory, sealed as they came. */
public final class InMemorySigningKeyStore implements SigningKeyStore {
  private final Map<SigningPurpose, SealedSigningKey> keys = new EnumMap<>(SigningPurpose.class);

  @Override
  public synchronized List<SealedSigningKey> all(SigningPurpose purpose) {
    SealedSigningKey key = keys.get(purpose);
    return key == null ? List.of() : List.of(key);
  }

  @Override
  public synchronized SealedSigningKey addFirst(SealedSigningKey key) {
    return keys.computeIfAbsent(key.purpose(), purpose -> key);
  }

  @Override
  public synchronized boolean reseal(SealedSigningKey kept, byte[] sealedPrivateKey) {
    SealedSigningKey there = keys.get(kept.purpose());
    if (there == null
        || !there.keyId().equals(kept.keyId())
        || !Arrays.equals(there.sealedPrivateKey(), kept.sealedPrivateKey())) {
      return false;
    }
    keys.put(
        kept.purpose(),
        new SealedSigningKey(
            kept.purpose(), kept.keyId(), kept.publicKey(), sealedPrivateKey, kept.createdAt()));
    return true;
  }
}
