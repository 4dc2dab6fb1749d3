package io.replayvault.proof;

import io.replayvault.system.Deployment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a thief got away with: copies of what a deployment keeps.
 *
 * @param objects of the segment store, by the four parts of their names
 * @param keys the key store's rows
 * @param index the main database's rows
 */
record Loot(Map<String, byte[]> objects, List<StolenRow> keys, List<StolenRow> index) {
  private static final int NAME_PARTS = 4;
  private static final String TABLES =
      "select tablename from pg_tables where schemaname = 'public' order by tablename";

  Loot {
    objects = Map.copyOf(objects);
    keys = List.copyOf(keys);
    index = List.copyOf(index);
  }

  /** What can be stolen by itself. */
  enum Part {
    SEGMENTS("segment store"),
    KEYS("key store"),
    INDEX("main database");

    private final String text;

    Part(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** All of a deployment whose nodes have stopped. */
  static Loot of(Deployment deployment) throws IOException {
    Map<String, byte[]> objects = new TreeMap<>();
    for (Path file : SegmentPlace.bucket(deployment.objects(), "segments").files()) {
      int parts = file.getNameCount();
      objects.put(file.subpath(parts - NAME_PARTS, parts).toString(), Files.readAllBytes(file));
    }
    return new Loot(objects, dump(deployment::queryKeyStore), dump(deployment::query));
  }

  /** These parts of it. */
  Loot only(Set<Part> parts) {
    return new Loot(
        parts.contains(Part.SEGMENTS) ? objects : Map.of(),
        parts.contains(Part.KEYS) ? keys : List.of(),
        parts.contains(Part.INDEX) ? index : List.of());
  }

  /** The same with another object. */
  Loot with(String name, byte[] object) {
    Map<String, byte[]> more = new TreeMap<>(objects);
    more.put(name, object);
    return new Loot(more, keys, index);
  }

  /** The same with another row of the key store. */
  Loot withKey(StolenRow row) {
    return new Loot(objects, with(keys, row), index);
  }

  /** The same with another row of the main database. */
  Loot withIndexed(StolenRow row) {
    return new Loot(objects, keys, with(index, row));
  }

  /** Every byte of it: objects and their names, rows as text, bytes in rows as they are. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    objects.forEach(
        (name, object) -> {
          all.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
          all.writeBytes(object);
        });
    for (List<StolenRow> rows : List.of(keys, index)) {
      for (StolenRow row : rows) {
        all.writeBytes((row.columns() + "\n").getBytes(StandardCharsets.UTF_8));
        row.texts().forEach(text -> all.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8)));
        row.bytes().forEach(all::writeBytes);
      }
    }
    return all.toByteArray();
  }

  private static List<StolenRow> with(List<StolenRow> rows, StolenRow row) {
    List<StolenRow> more = new ArrayList<>(rows);
    more.add(row);
    return more;
  }

  private static List<StolenRow> dump(Function<String, List<String>> database) {
    List<StolenRow> rows = new ArrayList<>();
    for (String table : database.apply(TABLES)) {
      for (String row : database.apply("select row_to_json(t)::text from \"" + table + "\" t")) {
        rows.add(new StolenRow(table, ApiCaller.parsed(row)));
      }
    }
    return rows;
  }
}
