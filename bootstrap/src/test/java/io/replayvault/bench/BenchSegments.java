package io.replayvault.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Segments like those of a busy page: pointer trails, scrolls, and mutations that bring masked
 * text.
 *
 * @param about what they are
 * @param sent their bodies, compressed
 * @param decodedBytes of one, on average
 */
record BenchSegments(String about, List<byte[]> sent, long decodedBytes) {
  private static final int KINDS = 16;

  /** Segments of so many bytes of events. */
  static BenchSegments ofEvents(int bytes) throws IOException {
    return of("20 KB of events, compressed", bytes, false);
  }

  /** Segments that are so many bytes as sent. */
  static BenchSegments sentAs(int bytes) throws IOException {
    return of("20 KB as sent", bytes, true);
  }

  private static BenchSegments of(String about, int bytes, boolean sent) throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    long decoded = 0;
    long coded = 0;
    for (int i = 0; i < KINDS; i++) {
      String text = segment(new Random(i), bytes, sent);
      bodies.add(gzip(text));
      decoded += text.length();
      coded += bodies.getLast().length;
    }
    String sizes = " (%,d bytes of events, %,d as sent)".formatted(decoded / KINDS, coded / KINDS);
    return new BenchSegments(about + sizes, bodies, decoded / KINDS);
  }

  private static String segment(Random random, int bytes, boolean sent) throws IOException {
    StringBuilder text = new StringBuilder("[");
    long at = System.currentTimeMillis();
    for (int i = 0; (sent && i % 50 != 0) || size(text, sent) < bytes; i++) {
      text.append(i == 0 ? "" : ",").append(event(random, at + 20L * i));
    }
    return text.append(']').toString();
  }

  private static int size(StringBuilder text, boolean sent) throws IOException {
    return sent ? gzip(text.toString()).length : text.length();
  }

  private static String event(Random random, long at) {
    return switch (random.nextInt(4)) {
      case 0 ->
          "{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":3,\"id\":1,\"x\":0,\"y\":%d}}"
              .formatted(at, random.nextInt(9_000));
      case 1 -> mutation(random, at);
      default -> trail(random, at);
    };
  }

  private static String trail(Random random, long at) {
    StringBuilder positions = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      positions
          .append(i == 0 ? "" : ",")
          .append(
              "{\"x\":%d,\"y\":%d,\"id\":%d,\"timeOffset\":%d}"
                  .formatted(
                      random.nextInt(1280), random.nextInt(720), random.nextInt(900), -50 * i));
    }
    return "{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":1,\"positions\":[%s]}}"
        .formatted(at, positions);
  }

  private static String mutation(Random random, long at) {
    int id = 1_000 + random.nextInt(100_000);
    return """
        {"type":3,"timestamp":%d,"data":{"source":0,"texts":[],"attributes":[{"id":%d,"attributes":{"class":"rv_%d"}}],\
        "removes":[],"adds":[{"parentId":%d,"nextId":null,"node":{"type":2,"tagName":"li","attributes":{"class":"rv_%d item"},\
        "childNodes":[],"id":%d}},{"parentId":%d,"nextId":null,"node":{"type":3,"textContent":"*******","id":%d}}]}}"""
        .formatted(
            at,
            random.nextInt(900),
            random.nextInt(60),
            random.nextInt(900),
            random.nextInt(60),
            id,
            id,
            id + 1);
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
