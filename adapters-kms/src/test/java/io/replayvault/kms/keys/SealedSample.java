package io.replayvault.kms.keys;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;

/**
 * An object of three to five full chunks and a last one, with everything that belongs to it.
 *
 * @param sealer which sealed it
 * @param plain its content
 * @param key its key
 * @param context what it belongs to
 * @param sealed what would lie in the store
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed, never compared.
record SealedSample(
    ObjectSealer sealer, byte[] plain, SecretBytes key, SealingContext context, byte[] sealed) {
  private static final int PREFIX = 6 + ChunkKeys.SALT + ChunkKeys.COMMITMENT;
  private static final int BOX = ChunkedEncryption.CHUNK + ChunkKeys.TAG;
  private static final int FEWEST = 3;

  /** A fresh one of that format. */
  static SealedSample of(ObjectSealer sealer, Random random, String format) throws IOException {
    byte[] key = new byte[RevealedKeys.SEALING_KEY_BYTES];
    random.nextBytes(key);
    byte[] plain =
        new byte
            [ChunkedEncryption.CHUNK * (FEWEST + random.nextInt(3))
                + random.nextInt(ChunkedEncryption.CHUNK)];
    random.nextBytes(plain);
    SealingContext context =
        new SealingContext(
            Fresh.account(), Fresh.site(), Fresh.session().value(), Fresh.object(), format);
    return sealed(sealer, plain, SecretBytes.copyOf(key), context);
  }

  /** The same content under the same key and context, sealed once more. */
  SealedSample again() throws IOException {
    return sealed(sealer, plain, key, context);
  }

  private static SealedSample sealed(
      ObjectSealer sealer, byte[] plain, SecretBytes key, SealingContext context)
      throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    sealer.seal(new ByteArrayInputStream(plain), sealed, key, context);
    SealedSample sample = new SealedSample(sealer, plain, key, context, sealed.toByteArray());
    ByteArrayOutputStream opened = new ByteArrayOutputStream();
    sample.open(key, context, opened);
    if (!Arrays.equals(opened.toByteArray(), plain)) {
      throw new IllegalStateException("it does not even open as it was sealed");
    }
    return sample;
  }

  void open(SecretBytes under, SealingContext in, OutputStream given) throws IOException {
    open(sealed, under, in, given);
  }

  /** Opens other bytes in this one's place. */
  void open(byte[] bytes, OutputStream given) throws IOException {
    open(bytes, key, context, given);
  }

  private void open(byte[] bytes, SecretBytes under, SealingContext in, OutputStream given)
      throws IOException {
    try (InputStream opened = sealer.open(new ByteArrayInputStream(bytes), under, in)) {
      opened.transferTo(given);
    }
  }

  /** All of the content by way of parts. */
  void openPart(SecretBytes under, SealingContext in, OutputStream given) throws IOException {
    try (InputStream opened =
        sealer.openPart(
            (from, length) ->
                new ByteArrayInputStream(
                    sealed, (int) from, (int) Math.min(length, sealed.length - from)),
            under,
            in,
            0,
            plain.length)) {
      opened.transferTo(given);
    }
  }

  /** Header, salt and commitment. */
  byte[] beginning() {
    return Arrays.copyOf(sealed, PREFIX);
  }

  /** How many chunks are full, all but the last. */
  int fullChunks() {
    return plain.length / ChunkedEncryption.CHUNK;
  }

  /** A chunk with its tag; the last one has the number {@link #fullChunks}. */
  byte[] chunk(int number) {
    int at = PREFIX + number * BOX;
    return Arrays.copyOfRange(sealed, at, Math.min(at + BOX, sealed.length));
  }
}
