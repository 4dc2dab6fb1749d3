package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import javax.crypto.SecretKey;

/**
 * {@link ObjectSealer} in the C2SP chunked-encryption format behind a header of our own, byte by
 * byte in {@code docs/formats/sealed-object.md}.
 *
 * <p><b>Promises:</b> secrecy and integrity of the content, its length, header and context; a
 * commitment to key and context. <b>Does not promise:</b> to hide the content's length.
 */
public final class ChunkedObjectSealer implements ObjectSealer {
  /** {@code RVSO}, format 1, suite 1: AES-256-GCM with HKDF-Expand over SHA-512. */
  private static final byte[] HEADER = {'R', 'V', 'S', 'O', 0x01, 0x01};

  private static final int PREFIX = HEADER.length + ChunkKeys.SALT + ChunkKeys.COMMITMENT;
  private static final int BOX = ChunkedEncryption.CHUNK + ChunkKeys.TAG;

  private final Chance chance;

  public ChunkedObjectSealer(Chance chance) {
    this.chance = chance;
  }

  @Override
  public void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
      throws IOException {
    SecretKey inputKey = inputKey(key);
    sealed.write(HEADER);
    ChunkedEncryption.seal(plain, sealed, inputKey, chance.bytes(ChunkKeys.SALT), bound(context));
  }

  @Override
  public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
    return new OpeningStream(sealed, HEADER, inputKey(key), bound(context));
  }

  /** Asks for the 62 bytes before the first chunk, and for the chunks; in that order. */
  @Override
  public InputStream openPart(
      SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
      throws IOException {
    if (from < 0 || length < 0) {
      throw new IllegalArgumentException("a part begins at 0 or later and has no negative length");
    }
    if (length == 0) {
      return InputStream.nullInputStream();
    }
    long first = from / ChunkedEncryption.CHUNK;
    long last = (from + length - 1) / ChunkedEncryption.CHUNK;
    byte[] prefix;
    try (InputStream start = sealed.open(0, PREFIX)) {
      prefix = start.readNBytes(PREFIX);
    }
    InputStream chunks = sealed.open(PREFIX + first * BOX, (last - first + 1) * BOX);
    InputStream opened =
        new OpeningStream(
            new SequenceInputStream(new ByteArrayInputStream(prefix), chunks),
            HEADER,
            inputKey(key),
            bound(context),
            first);
    try {
      long before = from - first * ChunkedEncryption.CHUNK;
      new PartStream(opened, before).skipNBytes(before);
    } catch (IOException | RuntimeException broken) {
      opened.close();
      throw broken;
    }
    return new PartStream(opened, length);
  }

  static SecretKey inputKey(SecretBytes key) {
    if (key.length() != RevealedKeys.SEALING_KEY_BYTES) {
      throw new IllegalArgumentException("an object key has 32 bytes, not " + key.length());
    }
    return RevealedKeys.keyOf(key, "HmacSHA512");
  }

  /** The header goes before the context, so that no suite's object opens as another's. */
  private static byte[] bound(SealingContext context) {
    byte[] bytes = context.bytes();
    byte[] bound = new byte[HEADER.length + bytes.length];
    System.arraycopy(HEADER, 0, bound, 0, HEADER.length);
    System.arraycopy(bytes, 0, bound, HEADER.length, bytes.length);
    return bound;
  }
}
