package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A body that means harm.
 *
 * @param name what it is
 * @param body as sent, compressed
 * @param owed the answers that refuse it
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, sent as it is.
record Bomb(String name, byte[] body, Set<String> owed) {
  private static final int MEBIBYTE = 1024 * 1024;

  /** One of each kind; the first inflates to so many MiB. */
  static List<Bomb> all(int mebibytes) throws IOException {
    long now = System.currentTimeMillis();
    byte[] spaces = spaces(mebibytes);
    return List.of(
        new Bomb("compressed 1:1000", spaces, Set.of("413 inflates-too-far")),
        new Bomb("gzip in gzip", RawRequest.gzip(spaces), Set.of("400 not-json")),
        value("arrays 100,000 deep", now, "[".repeat(100_000), "422 too-deep"),
        value("objects 100,000 deep", now, "{\"a\":".repeat(100_000), "422 too-deep"),
        value(
            "a million names", now, names(1_000_000), "422 too-many-names", "413 inflates-too-far"),
        value(
            "a name of 4 MiB",
            now,
            "{\"" + "n".repeat(4 * MEBIBYTE) + "\":1}",
            "422 name-too-long"),
        value("a number of 4 Mi digits", now, "1".repeat(4 * MEBIBYTE), "422 number-too-long"),
        value(
            "a fraction of 4 Mi digits",
            now,
            "1." + "1".repeat(4 * MEBIBYTE),
            "422 number-too-long"),
        value(
            "a string of 6 MiB",
            now,
            "\"" + "s".repeat(6 * MEBIBYTE) + "\"",
            "422 string-too-long"),
        value(
            "3.5 million values", now, "[" + "1,".repeat(3_500_000) + "1]", "422 too-many-values"),
        value("a name twice", now, "{\"a\":1,\"\\u0061\":2}", "400 duplicate-name"),
        value("a prototype", now, "{\"\\u005f_proto__\":{}}", "400 prototype-name"),
        whole("40,000 events", events(now, 40_000), "422 too-many-events"),
        whole("a million empty events", ("[" + "{},".repeat(1_000_000) + "{}]"), "422 not-events"));
  }

  private static Bomb value(String name, long now, String value, String... owed)
      throws IOException {
    return whole(
        name,
        "[{\"type\":3,\"timestamp\":%d,\"data\":{\"x\":".formatted(now) + value + "}}]",
        owed);
  }

  private static Bomb whole(String name, String segment, String... owed) throws IOException {
    return new Bomb(name, RawRequest.gzip(segment.getBytes(UTF_8)), Set.of(owed));
  }

  private static byte[] spaces(int mebibytes) throws IOException {
    byte[] piece = new byte[MEBIBYTE];
    Arrays.fill(piece, (byte) ' ');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < mebibytes; i++) {
        gzip.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  private static String names(int count) {
    StringBuilder text = new StringBuilder("{\"first one\":0");
    for (int i = 0; i < count; i++) {
      // The first are all different; the many behind them compress well.
      text.append(",\"").append(Integer.toString(Math.min(i, 20_000), 36)).append("\":0");
    }
    return text.append('}').toString();
  }

  private static String events(long now, int count) {
    String event = "{\"type\":3,\"timestamp\":%d,\"data\":{}}".formatted(now);
    return "[" + (event + ",").repeat(count) + event + "]";
  }
}
