package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A planted fault: refuses what the product refuses, and says of an object without a last chunk
 * that it was cut.
 */
record TalkativeObjectSealer(ObjectSealer good) implements ObjectSealer {
  private static final int PREFIX = 6 + ChunkKeys.SALT + ChunkKeys.COMMITMENT;
  private static final int BOX = ChunkedEncryption.CHUNK + ChunkKeys.TAG;

  @Override
  public void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
      throws IOException {
    good.seal(plain, sealed, key, context);
  }

  @Override
  public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
    try {
      byte[] whole = sealed.readAllBytes();
      if ((whole.length - PREFIX) % BOX == 0) {
        throw new IllegalStateException("the object was cut");
      }
      return good.open(new ByteArrayInputStream(whole), key, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream openPart(
      SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
      throws IOException {
    return good.openPart(sealed, key, context, from, length);
  }
}
