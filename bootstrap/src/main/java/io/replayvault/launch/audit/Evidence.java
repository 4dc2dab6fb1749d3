package io.replayvault.launch.audit;

import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.ExportLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an auditor has in hand.
 *
 * @param export the export's file, or {@code -}
 * @param keys the log's keys; none to take the export's own
 * @param kept checkpoints from other places
 */
record Evidence(String export, List<NoteKey> keys, List<SignedNote> kept) {
  private static final String ENDING = ".checkpoint";

  /** How a checkpoint begins within a line. */
  private static final String LINE = "{\"checkpoint\":\"";

  Evidence {
    keys = List.copyOf(keys);
    kept = List.copyOf(kept);
  }

  /**
   * Reads the arguments and the small files that they name.
   *
   * @throws IllegalArgumentException if one of them is not what it should be, or an option names
   *     what holds no key or no checkpoint: less would be checked than was asked for
   */
  static Evidence read(List<String> arguments) throws IOException {
    List<String> exports = new ArrayList<>();
    List<NoteKey> keys = new ArrayList<>();
    List<SignedNote> kept = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "--key" -> keys.addAll(keys(value(argument, rest)));
        case "--kept" -> kept.addAll(kept(Path.of(value(argument, rest))));
        default -> exports.add(argument);
      }
    }
    if (exports.size() != 1 || exports.getFirst().startsWith("--")) {
      throw new IllegalArgumentException("takes one export: see --help");
    }
    return new Evidence(exports.getFirst(), keys, kept);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " takes a value: see --help");
    }
    return rest.next();
  }

  private static List<NoteKey> keys(String given) throws IOException {
    if (!Files.exists(Path.of(given))) {
      return List.of(NoteKey.parse(given));
    }
    List<NoteKey> keys =
        Files.readString(Path.of(given))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(NoteKey::parse)
            .toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(given + " holds no key");
    }
    return keys;
  }

  private static List<SignedNote> kept(Path given) throws IOException {
    if (!Files.isDirectory(given)) {
      return notes(given);
    }
    List<SignedNote> notes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(given)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
        notes.addAll(notes(file));
      }
    }
    if (notes.isEmpty()) {
      throw new IllegalArgumentException(given + " holds no *" + ENDING);
    }
    return notes;
  }

  /** One note as it was signed, or those within lines, as a syslog server keeps them. */
  private static List<SignedNote> notes(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      return text.contains(LINE)
          ? text.lines().filter(line -> line.contains(LINE)).map(Evidence::within).toList()
          : List.of(SignedNote.parse(text));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " is no signed checkpoint: " + e.getMessage(), e);
    }
  }

  private static SignedNote within(String line) {
    byte[] json = line.substring(line.indexOf(LINE)).strip().getBytes(StandardCharsets.UTF_8);
    if (ExportLine.parse(json) instanceof ExportLine.Signed(SignedNote note)) {
      return note;
    }
    throw new IllegalArgumentException("a line holds something else");
  }
}
