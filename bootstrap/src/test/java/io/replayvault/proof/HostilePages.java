package io.replayvault.proof;

import io.replayvault.system.Corpora;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * HTML that wants to run, reach out or deceive.
 *
 * @param own written here: sheets, frames, media, relations, covers
 * @param listed script payloads from the public list beside the checkout; empty without it
 */
record HostilePages(List<String> own, List<String> listed) {
  /** Handlers that fire without a visitor's doing, and without anything to fetch. */
  private static final Pattern RUNS_UNASKED =
      Pattern.compile("(?i)<(img|image|audio|video|details)[^>]*on(error|loadstart|toggle)=");

  private static final String LIST = "strings/xss-payload-list.txt";

  /**
   * All of our own, and so many of the list's lines that hold elements, half of them such as run
   * unasked, evenly spread.
   */
  static HostilePages read(int fromList) throws IOException {
    List<String> own;
    try (InputStream pages =
        Objects.requireNonNull(HostilePages.class.getResourceAsStream("hostile-pages.txt"))) {
      own = new String(pages.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    Optional<Path> file = Corpora.find(LIST);
    if (file.isEmpty()) {
      return new HostilePages(own, List.of());
    }
    Map<Boolean, List<String>> lines =
        Files.readAllLines(file.get(), StandardCharsets.UTF_8).stream()
            .filter(line -> line.contains("<"))
            .collect(Collectors.partitioningBy(line -> RUNS_UNASKED.matcher(line).find()));
    List<String> taken = new ArrayList<>(spread(lines.getOrDefault(true, List.of()), fromList / 2));
    taken.addAll(spread(lines.getOrDefault(false, List.of()), fromList - taken.size()));
    return new HostilePages(own, taken);
  }

  /** So many of them, evenly spread. */
  static <T> List<T> spread(List<T> lines, int most) {
    int taken = Math.min(most, lines.size());
    return IntStream.range(0, taken)
        .mapToObj(i -> lines.get((int) ((long) i * lines.size() / taken)))
        .toList();
  }

  List<String> all() {
    List<String> all = new ArrayList<>(own);
    all.addAll(listed);
    return all;
  }
}
