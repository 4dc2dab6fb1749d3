package io.replayvault.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.application.fixtures.Sessions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Segments as recorders send them. */
final class Segments {
  static final long T0 = Sessions.START.toEpochMilli();

  private Segments() {}

  /** An event so many milliseconds after {@link #T0}. */
  static String event(int type, long after, String data) {
    return "{\"type\":%d,\"data\":%s,\"timestamp\":%d}".formatted(type, data, T0 + after);
  }

  static String custom(String tag, long after, String payload) {
    return event(5, after, "{\"tag\":\"%s\",\"payload\":%s}".formatted(tag, payload));
  }

  static byte[] of(String... events) {
    return ("[" + String.join(",", events) + "]").getBytes(UTF_8);
  }

  /** One of everything that the server knows. */
  static byte[] rich() {
    return of(
        event(4, 0, "{\"href\":\"/quote\",\"width\":1280,\"height\":720}"),
        event(
            2,
            10,
            "{\"node\":{\"type\":0,\"childNodes\":[],\"id\":1},\"initialOffset\":{\"left\":0,\"top\":0}}"),
        custom("rv.page", 20, "{\"path\":\"/quote/7/step?email=a@b.example\"}"),
        event(3, 1_000, "{\"source\":2,\"type\":2,\"id\":5,\"x\":1,\"y\":2}"),
        event(3, 2_000, "{\"source\":2,\"type\":1,\"id\":5}"),
        event(3, 3_000, "{\"source\":5,\"text\":\"***\",\"isChecked\":false,\"id\":6}"),
        event(3, 4_000, "{\"source\":3,\"id\":1,\"x\":0,\"y\":100}"),
        event(3, 20_000, "{\"source\":2,\"type\":2,\"id\":5}"),
        custom("rv.event", 21_000, "{\"name\":\"quote-sent\"}"),
        custom("rv.lost", 22_000, "{\"segments\":2}"),
        custom("rv.mask-error", 22_500, "{\"count\":1}"),
        event(
            3, 40_000, "{\"source\":0,\"texts\":[],\"attributes\":[],\"removes\":[],\"adds\":[]}"));
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
