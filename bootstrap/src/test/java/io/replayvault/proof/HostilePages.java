package io.replayvault.proof;

import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * HTML that wants to run, reach out or deceive.
 *
 * @param own written here: sheets, frames, media, relations, covers
 * @param listed script payloads from the public list beside the checkout; empty without it
 */
record HostilePages(List<String> own, List<String> listed) {
  private static final String LIST = "strings/xss-payload-list.txt";

  /** All of our own, and so many of the list, evenly spread. */
  static HostilePages read(int fromList) throws IOException {
    List<String> own;
    try (InputStream pages =
        Objects.requireNonNull(HostilePages.class.getResourceAsStream("hostile-pages.txt"))) {
      own = new String(pages.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    Path file = corpora().resolve(LIST);
    if (!Files.isRegularFile(file)) {
      return new HostilePages(own, List.of());
    }
    List<String> lines =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank())
            .toList();
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < fromList; i++) {
      taken.add(lines.get((int) ((long) i * lines.size() / fromList)));
    }
    return new HostilePages(own, taken);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(own);
    all.addAll(listed);
    return all;
  }

  private static Path corpora() {
    String stated = System.getProperty("replayvault.corpora");
    return stated != null
        ? Path.of(stated)
        : BuiltProduct.checkout().resolve("../shared/corpora").normalize();
  }
}
