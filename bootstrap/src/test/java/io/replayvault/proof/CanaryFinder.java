package io.replayvault.proof;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Looks for canaries in bytes, as they are and as programs write texts: in UTF-16, hexadecimal,
 * Base64 at each of its three alignments, escaped for JSON, and all of that within whatever gzip or
 * zstd data begins anywhere, twice over. Answers the places that they were planted in.
 */
final class CanaryFinder {
  private static final int DEPTH = 2;
  private static final int MOST_INFLATED = 64 * 1024 * 1024;

  private final TextFinder texts = new TextFinder();

  /** One of these texts, by the places that they were planted in. */
  static CanaryFinder of(Map<String, String> planted) {
    CanaryFinder finder = new CanaryFinder();
    planted.forEach(finder::text);
    return finder;
  }

  /** Looks for bytes too. */
  CanaryFinder bytes(String place, byte[] bytes) {
    texts.bytes(place, bytes);
    HexFormat hex = HexFormat.of();
    texts.bytes(place, ascii(hex.formatHex(bytes)));
    texts.bytes(place, ascii(hex.withUpperCase().formatHex(bytes)));
    for (int alignment = 0; alignment < 3; alignment++) {
      byte[] shifted = new byte[alignment + bytes.length];
      System.arraycopy(bytes, 0, shifted, alignment, bytes.length);
      texts.bytes(place, inner(Base64.getEncoder().withoutPadding(), shifted, alignment));
      texts.bytes(place, inner(Base64.getUrlEncoder().withoutPadding(), shifted, alignment));
    }
    return this;
  }

  /** The places of what is in these bytes, in whichever form. */
  Set<String> in(byte[] bytes) {
    Set<String> found = new TreeSet<>();
    look(bytes, DEPTH, found);
    return found;
  }

  private void text(String place, String text) {
    bytes(place, text.getBytes(StandardCharsets.UTF_8));
    texts.bytes(place, text.getBytes(StandardCharsets.UTF_16LE));
    texts.bytes(place, text.getBytes(StandardCharsets.UTF_16BE));
    texts.bytes(place, escaped(text, "\\u%04x"));
    texts.bytes(place, escaped(text, "\\u%04X"));
  }

  private void look(byte[] bytes, int depth, Set<String> found) {
    found.addAll(texts.in(bytes));
    for (int at = 0; depth > 0 && at + 4 <= bytes.length; at++) {
      if (isGzip(bytes, at) || isZstd(bytes, at)) {
        look(inflated(bytes, at), depth - 1, found);
      }
    }
  }

  /** What was inflated before the data turned out to be something else, or was over, counts. */
  private static byte[] inflated(byte[] bytes, int at) {
    ByteArrayOutputStream inflated = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    try (InputStream data = stream(bytes, at)) {
      for (int length = data.read(part); length >= 0; length = data.read(part)) {
        inflated.write(part, 0, length);
        if (inflated.size() > MOST_INFLATED) {
          throw new IllegalStateException("more compressed data than this search looks at");
        }
      }
    } catch (IOException overOrNone) {
      return inflated.toByteArray();
    }
    return inflated.toByteArray();
  }

  private static InputStream stream(byte[] bytes, int at) throws IOException {
    InputStream rest = new ByteArrayInputStream(bytes, at, bytes.length - at);
    // The product's own reader gives nothing of a frame that something else follows.
    return isGzip(bytes, at) ? new GZIPInputStream(rest) : new ZstdInputStream(rest);
  }

  /** RFC 1952 section 2.3.1. */
  private static boolean isGzip(byte[] bytes, int at) {
    return bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
  }

  /** RFC 8878 section 3.1.1. */
  private static boolean isZstd(byte[] bytes, int at) {
    return bytes[at] == 0x28
        && bytes[at + 1] == (byte) 0xb5
        && bytes[at + 2] == 0x2f
        && bytes[at + 3] == (byte) 0xfd;
  }

  /** Without the digits at either end that depend on what stands beside the bytes. */
  private static byte[] inner(Base64.Encoder encoder, byte[] shifted, int alignment) {
    byte[] digits = encoder.encode(shifted);
    int first = (8 * alignment + 5) / 6;
    return Arrays.copyOfRange(digits, first, 8 * shifted.length / 6);
  }

  private static byte[] escaped(String text, String form) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(each -> escaped.append(form.formatted(each)));
    return ascii(escaped.toString());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
