package io.replayvault.domain.keys;

import java.util.Arrays;

/**
 * An object key or account key as the key store holds it: sealed under a master key.
 *
 * @param version the master key version it is sealed under
 * @param sealed format id, nonce, ciphertext and tag, as {@code docs/formats/sealed-values.md}
 *     writes them
 */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
public record WrappedKey(MasterKeyVersion version, byte[] sealed) {
  public WrappedKey {
    sealed = sealed.clone();
  }

  @Override
  public byte[] sealed() {
    return sealed.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrappedKey that
        && version.equals(that.version)
        && Arrays.equals(sealed, that.sealed);
  }

  @Override
  public int hashCode() {
    return 31 * version.hashCode() + Arrays.hashCode(sealed);
  }

  @Override
  public String toString() {
    return "WrappedKey[version=" + version.number() + "]";
  }
}
