package io.replayvault.proof;

import io.replayvault.system.BuiltProduct;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What a recorder of one protocol version sent, byte for byte, as {@link RecordGoldenUploads} kept
 * it. Kept for as long as that version may still be on somebody's site.
 *
 * @param version of the protocol
 * @param opening the body that opened the session
 * @param headers of an upload, by name
 * @param segments their bodies as sent, in order
 * @param beacon the last segment's body by beacon; its first line names a session of long ago
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, sent as they are.
record GoldenUploads(
    int version,
    byte[] opening,
    Map<String, String> headers,
    List<byte[]> segments,
    byte[] beacon) {
  private static final String FOLDER = "bootstrap/src/test/resources/io/replayvault/golden";

  static Path folder(int version) {
    return BuiltProduct.checkout().resolve(FOLDER).resolve("v" + version);
  }

  /** Those of every version that there was, oldest first. */
  static List<GoldenUploads> all() throws IOException {
    try (Stream<Path> versions = Files.list(BuiltProduct.checkout().resolve(FOLDER))) {
      List<GoldenUploads> all = new ArrayList<>();
      for (Path version : versions.sorted().toList()) {
        all.add(read(Integer.parseInt(String.valueOf(version.getFileName()).substring(1))));
      }
      return all;
    }
  }

  static GoldenUploads read(int version) throws IOException {
    Path folder = folder(version);
    List<byte[]> segments = new ArrayList<>();
    for (int i = 0; Files.exists(folder.resolve("segment-" + i + ".gz")); i++) {
      segments.add(Files.readAllBytes(folder.resolve("segment-" + i + ".gz")));
    }
    Map<String, String> headers =
        Files.readAllLines(folder.resolve("headers.txt")).stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(h -> h[0], h -> h[1], (a, b) -> b, TreeMap::new));
    return new GoldenUploads(
        version,
        Files.readAllBytes(folder.resolve("opening.json")),
        headers,
        segments,
        Files.readAllBytes(folder.resolve("beacon.txt")));
  }

  void write() throws IOException {
    Path folder = Files.createDirectories(folder(version));
    Files.write(folder.resolve("opening.json"), opening);
    Files.writeString(
        folder.resolve("headers.txt"),
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\n")
            .collect(Collectors.joining()));
    for (int i = 0; i < segments.size(); i++) {
      Files.write(folder.resolve("segment-" + i + ".gz"), segments.get(i));
    }
    Files.write(folder.resolve("beacon.txt"), beacon);
  }

  /** The arrays of events, decoded, in the order in which they were sent. */
  List<byte[]> arrays() throws IOException {
    List<byte[]> arrays = new ArrayList<>();
    for (byte[] segment : segments) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(segment))) {
        arrays.add(in.readAllBytes());
      }
    }
    String text = new String(beacon, StandardCharsets.UTF_8);
    arrays.add(text.substring(text.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
    return arrays;
  }

  /** The beacon's body for another session. */
  byte[] beaconOf(String session, int number, String token) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String line =
        "{\"session\":\"%s\",\"number\":%d,\"token\":\"%s\"}\n".formatted(session, number, token);
    body.write(line.getBytes(StandardCharsets.UTF_8));
    body.write(arrays().getLast());
    return body.toByteArray();
  }
}
