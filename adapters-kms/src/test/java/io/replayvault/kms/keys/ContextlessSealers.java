package io.replayvault.kms.keys;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Planted faults: sealers that seal as the product does, but leave the context out. */
final class ContextlessSealers {
  private static final byte[] NOTHING = new byte[0];
  private static final SealingContext ANY =
      new SealingContext(Fresh.account(), Fresh.site(), "any", Fresh.object(), "any");

  private ContextlessSealers() {}

  record Objects(ObjectSealer good) implements ObjectSealer {
    @Override
    public void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext left)
        throws IOException {
      good.seal(plain, sealed, key, ANY);
    }

    @Override
    public InputStream open(InputStream sealed, SecretBytes key, SealingContext left) {
      return good.open(sealed, key, ANY);
    }

    @Override
    public InputStream openPart(
        SealedParts sealed, SecretBytes key, SealingContext left, long from, long length)
        throws IOException {
      return good.openPart(sealed, key, ANY, from, length);
    }
  }

  record Values(ValueSealer good) implements ValueSealer {
    @Override
    public byte[] seal(SecretBytes key, byte[] value, byte[] left) {
      return good.seal(key, value, NOTHING);
    }

    @Override
    public byte[] open(SecretBytes key, byte[] sealed, byte[] left) {
      return good.open(key, sealed, NOTHING);
    }
  }

  record Root(RootKey good) implements RootKey {
    @Override
    public byte[] seal(SecretBytes secret, byte[] left) {
      return good.seal(secret, NOTHING);
    }

    @Override
    public SecretBytes open(byte[] sealed, byte[] left) {
      return good.open(sealed, NOTHING);
    }
  }
}
