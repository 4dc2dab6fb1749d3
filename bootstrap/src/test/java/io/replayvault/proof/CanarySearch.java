package io.replayvault.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Searches of copies, of files at rest, and of whatever a proof shows it, for canaries. */
final class CanarySearch {
  private final Canaries kept;
  private final Canaries notKept;
  private final Canaries clear;
  private final CanaryFinder secret;
  private final CanaryFinder open;

  /**
   * For these.
   *
   * @param visitor the random id of a visitor, as its bytes
   */
  CanarySearch(Canaries kept, Canaries notKept, Canaries clear, byte[] visitor) {
    this.kept = kept;
    this.notKept = notKept;
    this.clear = clear;
    Map<String, String> nowhere = new HashMap<>(kept.all());
    nowhere.putAll(notKept.all());
    this.secret = CanaryFinder.of(nowhere).bytes("bytes of a visitor's id", visitor);
    this.open = CanaryFinder.of(clear.all());
  }

  /** How many are looked for that nobody may find. */
  int size() {
    return kept.size() + notKept.size() + 1;
  }

  /** The places of those that are in these bytes, in whichever form. */
  Set<String> in(byte[] bytes) {
    return secret.in(bytes);
  }

  /** A row for each part of the loot, and one for what lies in the open by the documents. */
  List<Row> rows(Loot loot) {
    List<Row> rows = new ArrayList<>();
    StringBuilder where = new StringBuilder();
    int outside = 0;
    for (Loot.Part part : Loot.Part.values()) {
      byte[] bytes = loot.only(EnumSet.of(part)).bytes();
      rows.add(nothing("the copy of the " + part, secret.in(bytes), bytes.length));
      int seen = open.in(bytes).size();
      outside += part == Loot.Part.INDEX ? 0 : seen;
      where.append(seen).append(part == Loot.Part.INDEX ? "" : ", ");
    }
    rows.add(
        new Row(
            "Operators' texts that database.md has in the open: in objects, keys, index",
            "C4",
            clear.size(),
            where + " found",
            "0, 0, all",
            outside == 0 && where.toString().endsWith(", " + clear.size())));
    return rows;
  }

  /**
   * What a PostgreSQL that was stopped leaves in a folder, its write-ahead log and its messages
   * too.
   */
  Row ofFiles(Path folder) throws IOException {
    Set<String> found = new TreeSet<>();
    Set<String> inTheOpen = new TreeSet<>();
    long bytes = 0;
    boolean hasLog = false;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = read(file);
        bytes += content.length;
        hasLog |= file.toString().contains("/pg_wal/0");
        found.addAll(secret.in(content));
        inTheOpen.addAll(open.in(content));
      }
    }
    Row row = nothing("PostgreSQL's files, write-ahead log too", found, bytes);
    // Those in the open are there: the search reads what the server wrote.
    boolean reads = hasLog && inTheOpen.size() == clear.size();
    return new Row(
        row.claim(), row.clauses(), row.tried(), row.figure(), row.limit(), row.holds() && reads);
  }

  private Row nothing(String place, Set<String> found, long bytes) {
    return new Row(
        "Planted and to be found nowhere, in " + place,
        "C1 C4",
        size(),
        found.isEmpty() ? "none in %,d bytes".formatted(bytes) : "found: " + found,
        "none",
        found.isEmpty() && bytes > 0);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
