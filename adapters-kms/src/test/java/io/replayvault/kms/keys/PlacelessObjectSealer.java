package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A planted fault: the product's format, but each chunk is sealed as if it were the first, and the
 * object ends where its bytes end.
 */
final class PlacelessObjectSealer implements ObjectSealer {
  private static final byte[] HEADER = "RVSO\1\1".getBytes(StandardCharsets.US_ASCII);
  private static final int BOX = ChunkedEncryption.CHUNK + ChunkKeys.TAG;

  private final Chance chance;

  PlacelessObjectSealer(Chance chance) {
    this.chance = chance;
  }

  @Override
  public void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
      throws IOException {
    SecretKey inputKey = ChunkedObjectSealer.inputKey(key);
    byte[] salt = chance.bytes(ChunkKeys.SALT);
    sealed.write(HEADER);
    sealed.write(salt);
    sealed.write(ChunkKeys.derive(inputKey, salt, context.bytes()).commitment());
    byte[] box = new byte[BOX];
    byte[] chunk;
    do {
      chunk = plain.readNBytes(ChunkedEncryption.CHUNK);
      // The JDK refuses a nonce that it has just seen, so each chunk has a cipher of its own.
      ChunkKeys keys = ChunkKeys.derive(inputKey, salt, context.bytes());
      sealed.write(box, 0, keys.seal(0, chunk, chunk.length, box));
    } while (chunk.length == ChunkedEncryption.CHUNK);
  }

  @Override
  public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
    try {
      sealed.skipNBytes(HEADER.length);
      byte[] salt = sealed.readNBytes(ChunkKeys.SALT);
      ChunkKeys keys = ChunkKeys.derive(ChunkedObjectSealer.inputKey(key), salt, context.bytes());
      if (!keys.areCommittedBy(sealed.readNBytes(ChunkKeys.COMMITMENT))) {
        throw new SealBroken();
      }
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      byte[] chunk = new byte[BOX];
      for (byte[] box = sealed.readNBytes(BOX); box.length > 0; box = sealed.readNBytes(BOX)) {
        plain.write(chunk, 0, keys.open(0, box, box.length, chunk));
      }
      return new ByteArrayInputStream(plain.toByteArray());
    } catch (IOException e) {
      throw new SealBroken();
    }
  }

  @Override
  public InputStream openPart(
      SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
      throws IOException {
    byte[] whole = open(sealed.open(0, Integer.MAX_VALUE), key, context).readAllBytes();
    return new ByteArrayInputStream(Arrays.copyOfRange(whole, (int) from, (int) (from + length)));
  }
}
