package io.replayvault.kms.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The C2SP chunked-encryption format, version 1, with AES-256-GCM and SHA-512
 * (c2sp.org/chunked-encryption): salt, commitment, then chunks of 16 KiB of which the last is
 * always shorter, so that a message cut between two chunks has no last one.
 */
final class ChunkedEncryption {
  /** Plain bytes in every chunk but the last. */
  static final int CHUNK = 16 * 1024;

  /** The most chunks of a message; 4 PiB. */
  static final long MOST_CHUNKS = 1L << 38;

  private ChunkedEncryption() {}

  /** Seals all of {@code plain}; holds one chunk in memory. */
  static void seal(
      InputStream plain, OutputStream sealed, SecretKey inputKey, byte[] salt, byte[] context)
      throws IOException {
    ChunkKeys keys = ChunkKeys.derive(inputKey, salt, context);
    sealed.write(salt);
    sealed.write(keys.commitment());
    byte[] chunk = new byte[CHUNK];
    byte[] box = new byte[CHUNK + ChunkKeys.TAG];
    long number = 0;
    int length;
    try {
      do {
        if (number == MOST_CHUNKS) {
          throw new IOException("a sealed object holds at most 4 PiB");
        }
        length = plain.readNBytes(chunk, 0, CHUNK);
        sealed.write(box, 0, keys.seal(number++, chunk, length, box));
      } while (length == CHUNK);
    } finally {
      Arrays.fill(chunk, (byte) 0);
    }
  }
}
