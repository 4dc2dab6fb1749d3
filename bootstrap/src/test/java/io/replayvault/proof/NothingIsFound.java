package io.replayvault.proof;

import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.VaultDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Looks for planted text in everything that left the browser and everything the server keeps. */
final class NothingIsFound {
  private final RunningReplayVault vault;

  NothingIsFound(RunningReplayVault vault) {
    this.vault = vault;
  }

  List<Row> rows(List<RecordedVisit> masked, List<RecordedVisit> unmasked) throws IOException {
    List<String> text = masked.stream().flatMap(v -> v.text().stream()).distinct().toList();
    Map<String, List<byte[]>> places = new HashMap<>();
    places.put("network", bodies(masked));
    places.put("data directory", files(vault.home()));
    places.put("database dump", List.of(VaultDatabase.dump(vault)));
    places.put("output", List.of(Files.readAllBytes(vault.output())));
    List<Row> rows = new ArrayList<>();
    places.forEach((place, contents) -> rows.add(row(place, text, contents)));
    List<String> open = unmasked.stream().flatMap(v -> v.text().stream()).distinct().toList();
    long seen = found(open, bodies(unmasked)).size();
    rows.add(
        new Row(
            "  counter-proof: with masking off the same search finds them in the network capture",
            "B6",
            open.size(),
            "%.1f %%".formatted(100.0 * seen / open.size()),
            "at least 95 %",
            seen >= 0.95 * open.size()));
    return rows;
  }

  private static Row row(String place, List<String> text, List<byte[]> contents) {
    List<String> found = found(text, contents);
    return new Row(
        "Typed text and page text found in the " + place,
        "B5 B6 C1",
        text.size(),
        found.isEmpty() ? "0" : found.size() + ", such as " + found.get(0),
        "0",
        found.isEmpty() && text.size() > 50 && !contents.isEmpty());
  }

  private static List<String> found(List<String> text, List<byte[]> contents) {
    List<String> all =
        contents.stream().map(b -> new String(b, StandardCharsets.ISO_8859_1)).toList();
    return text.stream()
        .filter(
            wanted -> {
              String bytes =
                  new String(wanted.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
              return all.stream().anyMatch(content -> content.contains(bytes));
            })
        .toList();
  }

  private static List<byte[]> bodies(List<RecordedVisit> visits) {
    return visits.stream().flatMap(v -> v.sent().stream()).map(NothingIsFound::inflated).toList();
  }

  private static byte[] inflated(byte[] body) {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> files(Path folder) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("/server-")) {
          contents.add(Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }
}
