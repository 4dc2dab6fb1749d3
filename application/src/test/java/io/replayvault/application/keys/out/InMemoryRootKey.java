package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;

/** {@link RootKey} for application tests; its key lives as long as the test. */
public final class InMemoryRootKey implements RootKey {
  private final SimpleValueSealer sealer;
  private final SecretBytes key;

  public InMemoryRootKey(Chance chance) {
    this.sealer = new SimpleValueSealer(chance);
    this.key = SecretBytes.copyOf(chance.bytes(32));
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    if (secret.length() < 1 || secret.length() > 4096) {
      throw new IllegalArgumentException("a secret of " + secret.length() + " bytes");
    }
    return sealer.seal(key, secret.bytes(Reveal.secrets()), context);
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    return SecretBytes.copyOf(sealer.open(key, sealed, context));
  }

  @Override
  public String toString() {
    return "InMemoryRootKey[***]";
  }
}
