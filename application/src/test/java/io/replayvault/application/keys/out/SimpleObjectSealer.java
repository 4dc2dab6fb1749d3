package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@link ObjectSealer} for application tests: seals an object whole, so it holds it in memory. */
public final class SimpleObjectSealer implements ObjectSealer {
  private final SimpleValueSealer sealer;

  public SimpleObjectSealer(Chance chance) {
    this.sealer = new SimpleValueSealer(chance);
  }

  @Override
  public void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
      throws IOException {
    sealed.write(sealer.sealed(key, plain.readAllBytes(), context.bytes()));
  }

  @Override
  public InputStream openPart(
      SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
      throws IOException {
    try (InputStream whole = sealed.open(0, Long.MAX_VALUE)) {
      byte[] plain = open(whole, key, context).readAllBytes();
      if (from + length > plain.length) {
        throw new SealBroken();
      }
      return new ByteArrayInputStream(plain, (int) from, (int) length);
    }
  }

  @Override
  public InputStream open(InputStream sealed, SecretBytes lent, SealingContext context) {
    SecretBytes key = SecretBytes.copyOf(lent.bytes(Reveal.secrets()));
    return new InputStream() {
      private boolean read;
      private boolean broken;
      private InputStream plain = InputStream.nullInputStream();

      @Override
      public int read() throws IOException {
        if (broken) {
          throw new SealBroken();
        }
        if (!read) {
          byte[] whole = sealed.readAllBytes();
          read = true;
          broken = true;
          plain = new ByteArrayInputStream(sealer.open(key, whole, context.bytes()));
          broken = false;
        }
        return plain.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
          return 0;
        }
        int first = read();
        if (first < 0) {
          return -1;
        }
        target[offset] = (byte) first;
        return 1 + Math.max(0, plain.read(target, offset + 1, length - 1));
      }

      @Override
      public void close() throws IOException {
        sealed.close();
      }
    };
  }
}
