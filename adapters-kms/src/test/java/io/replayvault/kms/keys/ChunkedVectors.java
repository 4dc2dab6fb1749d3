package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import javax.crypto.SecretKey;

/**
 * C2SP chunked encryption by {@link OpeningStream}, without our header. Of a bad message the bytes
 * that come out before the error must be those that the vector names; and {@link ChunkKeys} must
 * derive what HKDF-Expand, held to vectors of its own, and the vector say.
 */
final class ChunkedVectors {
  private static final int DERIVED = 76;
  private static final int KEY_AND_NONCE = 44;
  private static final byte[] LABEL =
      "c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0".getBytes(StandardCharsets.US_ASCII);

  private ChunkedVectors() {}

  static boolean agrees(WycheproofVector vector) throws GeneralSecurityException, IOException {
    byte[] sealed =
        new InflaterInputStream(new ByteArrayInputStream(vector.bytes("ct"))).readAllBytes();
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    return vector.allows(opens(vector, sealed, given))
        && isWhatMayBeGiven(vector, given.toByteArray())
        && derivesAsSaid(vector, sealed);
  }

  private static boolean opens(WycheproofVector vector, byte[] sealed, ByteArrayOutputStream given)
      throws IOException {
    try (InputStream plain =
        new OpeningStream(
            new ByteArrayInputStream(sealed), new byte[0], inputKey(vector), vector.bytes("ctx"))) {
      plain.transferTo(given);
      return true;
    } catch (SealBroken | IllegalArgumentException refused) {
      return false;
    }
  }

  private static boolean isWhatMayBeGiven(WycheproofVector vector, byte[] given)
      throws GeneralSecurityException {
    if (!vector.has("msgSha512")) {
      return given.length == 0;
    }
    return given.length == vector.number("msgLength")
        && Arrays.equals(
            MessageDigest.getInstance("SHA-512").digest(given), vector.bytes("msgSha512"));
  }

  private static boolean derivesAsSaid(WycheproofVector vector, byte[] sealed)
      throws GeneralSecurityException {
    if (!vector.has("aeadKey")) {
      return true;
    }
    byte[] salt = Arrays.copyOf(sealed, ChunkKeys.SALT);
    byte[] context = vector.bytes("ctx");
    byte[] info =
        ByteBuffer.allocate(LABEL.length + salt.length + context.length)
            .put(LABEL)
            .put(salt)
            .put(context)
            .array();
    byte[] derived = HashVectors.expand(inputKey(vector), info, DERIVED);
    byte[] said =
        ByteBuffer.allocate(KEY_AND_NONCE)
            .put(vector.bytes("aeadKey"))
            .put(vector.bytes("baseNonce"))
            .array();
    byte[] commitment = Arrays.copyOfRange(derived, KEY_AND_NONCE, DERIVED);
    return Arrays.equals(derived, 0, KEY_AND_NONCE, said, 0, KEY_AND_NONCE)
        && ChunkKeys.derive(inputKey(vector), salt, context).areCommittedBy(commitment);
  }

  private static SecretKey inputKey(WycheproofVector vector) {
    return ChunkedObjectSealer.inputKey(SecretBytes.copyOf(vector.bytes("key")));
  }
}
