package io.replayvault.web.entry;

import io.replayvault.web.json.JsonRecords;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads small bodies: no more than allowed, and only of the media type that was agreed. */
public final class BoundedBody {
  private static final int MOST_JSON = 64 * 1024;

  private BoundedBody() {}

  /**
   * The whole body.
   *
   * @throws Refusal if it is longer than so many bytes; no more than one beyond that is read
   */
  public static byte[] read(HttpHeaders headers, InputStream body, int most) throws IOException {
    long declared = declaredLength(headers);
    if (declared > most) {
      throw Refusal.of(ProblemKind.TOO_LARGE);
    }
    byte[] bytes = declared > 0 ? declared(body, (int) declared) : body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw Refusal.of(ProblemKind.TOO_LARGE);
    }
    return bytes;
  }

  /**
   * In one array from the start; a body that ends early is what it is, one that goes on is refused.
   */
  private static byte[] declared(InputStream body, int length) throws IOException {
    byte[] bytes = new byte[length];
    int count = body.readNBytes(bytes, 0, length);
    if (count == length && body.read() >= 0) {
      throw Refusal.of(ProblemKind.TOO_LARGE);
    }
    return count == length ? bytes : Arrays.copyOf(bytes, count);
  }

  /** The record that a JSON body of at most 64 KiB holds. */
  public static <R extends Record> R json(HttpHeaders headers, InputStream body, Class<R> type)
      throws IOException {
    requireType(headers, MediaType.APPLICATION_JSON);
    return JsonRecords.read(new ByteArrayInputStream(read(headers, body, MOST_JSON)), type);
  }

  /** Refuses any media type but this one, with no parameter but a charset of UTF-8. */
  public static void requireType(HttpHeaders headers, String type) {
    String sent = Optional.ofNullable(headers.getHeaderString("Content-Type")).orElse("");
    String plain = sent.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
    if (!plain.equals(type) && !plain.equals(type + ";charset=utf-8")) {
      throw Refusal.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static long declaredLength(HttpHeaders headers) {
    String declared = headers.getHeaderString("Content-Length");
    try {
      return declared == null ? 0 : Long.parseLong(declared);
    } catch (NumberFormatException e) {
      throw Refusal.of(ProblemKind.MALFORMED);
    }
  }
}
