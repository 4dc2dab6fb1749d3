package io.replayvault.s3.session;

import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The bytes of an object, whole in memory so that an attempt can be repeated, and their checksums:
 * SHA-256, kept with the object and compared when it is read, and CRC32 of each piece sent, which
 * the store compares.
 */
final class S3Content {
  /** Most bytes of an object: 32 MiB. */
  static final int LARGEST = 32 * 1024 * 1024;

  /**
   * Bytes of a part, and most of an object that is sent in one piece: 8 MiB. S3 takes 5 or more.
   */
  static final int PART = 8 * 1024 * 1024;

  private static final String TYPE = "application/octet-stream";

  private final byte[] bytes;

  private S3Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads to the end of the content, which must have that length. */
  static S3Content read(ObjectName name, InputStream content, long length) {
    if (length < 0 || length > LARGEST) {
      throw new IllegalArgumentException("an object has 0 to " + LARGEST + " bytes, not " + length);
    }
    try {
      byte[] bytes = content.readNBytes((int) length);
      if (bytes.length < length || content.read() >= 0) {
        throw new IllegalArgumentException("content does not have the " + length + " bytes stated");
      }
      return new S3Content(bytes);
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the content of " + name.path() + " cannot be read", e);
    }
  }

  static S3Content of(byte[] bytes) {
    return new S3Content(bytes.clone());
  }

  boolean isOfSeveralParts() {
    return bytes.length > PART;
  }

  /** SHA-256 of all bytes, 64 lower-case hexadecimal digits. */
  String sha256() {
    return HexFormat.of().formatHex(newSha256().digest(bytes));
  }

  /** All bytes as one piece. */
  Piece whole() {
    return new Piece(1, 0, bytes.length);
  }

  /** The bytes in pieces of {@link #PART}, the last one shorter. */
  List<Piece> parts() {
    List<Piece> parts = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += PART) {
      parts.add(new Piece(parts.size() + 1, from, Math.min(PART, bytes.length - from)));
    }
    return parts;
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** A piece that is sent at once. */
  final class Piece {
    private final int number;
    private final int from;
    private final int length;

    private Piece(int number, int from, int length) {
      this.number = number;
      this.from = from;
      this.length = length;
    }

    /** Its place, from 1 on. */
    int number() {
      return number;
    }

    /** CRC32 in base64 of four bytes, the highest first, as S3 has it in its header. */
    String crc32() {
      CRC32 crc = new CRC32();
      crc.update(bytes, from, length);
      byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
      return Base64.getEncoder().encodeToString(four);
    }

    RequestBody body() {
      return RequestBody.fromContentProvider(
          () -> new ByteArrayInputStream(bytes, from, length), length, TYPE);
    }
  }
}
