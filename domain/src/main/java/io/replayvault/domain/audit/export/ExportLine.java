package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.tree.NodeHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of an export: its head, a record, a record's hash alone, what is personal of a record, or
 * a checkpoint.
 */
public sealed interface ExportLine
    permits ExportLine.Head, ExportLine.Numbered, ExportLine.Signed, PersonalLine {
  /** The most bytes of a line. */
  int LONGEST = 1 << 20;

  /** Reads a line, given without its end; throws {@link IllegalArgumentException} for all else. */
  static ExportLine parse(byte[] line) {
    // A character a byte: what is hashed are the bytes as they stand there, UTF-8 or not.
    String text = new String(line, StandardCharsets.ISO_8859_1);
    return Numbered.parse(text)
        .or(() -> PersonalLine.parse(text))
        .or(() -> Signed.parse(text))
        .or(() -> Head.parse(text))
        .orElseThrow(() -> new IllegalArgumentException("no line of an export"));
  }

  /** The line, without its end. */
  byte[] bytes();

  /**
   * The first line: which log, and the keys that it says have signed it. Who checks knows the key
   * from somewhere else.
   *
   * @param log its origin
   * @param keys the newest first
   */
  record Head(String log, List<NoteKey> keys) implements ExportLine {
    private static final Pattern FORM =
        Pattern.compile(
            "\\{\"export\":\"replayvault-audit\",\"v\":1,\"log\":\"([^\"\\\\]+)\",\"keys\":\\[(.*)]}");

    public Head {
      keys = List.copyOf(keys);
    }

    private static Optional<ExportLine> parse(String text) {
      Matcher parts = FORM.matcher(text);
      if (!parts.matches()) {
        return Optional.empty();
      }
      ExportLine head = new Head(parts.group(1), keys(parts.group(2)));
      return Optional.of(head)
          .filter(read -> Arrays.equals(read.bytes(), text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<NoteKey> keys(String list) {
      return list.isEmpty()
          ? List.of()
          : List.of(list.split(",", -1)).stream()
              .map(quoted -> NoteKey.parse(quoted.replace("\"", "")))
              .toList();
    }

    @Override
    public byte[] bytes() {
      String list =
          keys.stream().map(key -> "\"" + key.text() + "\"").collect(Collectors.joining(","));
      String begin = "{\"export\":\"replayvault-audit\",\"v\":1,\"log\":\"" + log;
      return (begin + "\",\"keys\":[" + list + "]}").getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * A record, or what is left of one that whoever has the export may not read.
   *
   * @param number its place, from 1
   * @param hash its leaf in the tree
   * @param content its canonical bytes, a character a byte; empty where it is withheld
   */
  record Numbered(long number, NodeHash hash, Optional<String> content) implements ExportLine {
    private static final Pattern FORM =
        Pattern.compile(
            "\\{\"n\":([1-9][0-9]{0,17}),\"hash\":\"([0-9a-f]{64})\"(?:,\"record\":(\\{.*}))?}",
            Pattern.DOTALL);
    private static final Pattern CANONICAL =
        Pattern.compile("\\{\"v\":[1-9][0-9]{0,3},\"n\":([1-9][0-9]{0,17}),\"at\":\"");

    /** A record with its canonical bytes. */
    public static Numbered of(long number, byte[] canonical) {
      return new Numbered(
          number,
          NodeHash.ofLeaf(canonical),
          Optional.of(new String(canonical, StandardCharsets.ISO_8859_1)));
    }

    /** A record of which nothing is told but its hash. */
    public static Numbered withheld(long number, NodeHash hash) {
      return new Numbered(number, hash, Optional.empty());
    }

    private static Optional<ExportLine> parse(String text) {
      Matcher parts = FORM.matcher(text);
      if (!parts.matches()) {
        return Optional.empty();
      }
      return Optional.of(
          new Numbered(
              Long.parseLong(parts.group(1)),
              NodeHash.of(HexFormat.of().parseHex(parts.group(2))),
              Optional.ofNullable(parts.group(3))));
    }

    /** The hash of what stands there; the stated one where it is withheld. */
    NodeHash contentHash() {
      return content
          .map(bytes -> NodeHash.ofLeaf(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .orElse(hash);
    }

    /** The number within the record; empty where it is withheld or says none. */
    Optional<Long> innerNumber() {
      return content
          .map(CANONICAL::matcher)
          .filter(Matcher::lookingAt)
          .map(parts -> Long.parseLong(parts.group(1)));
    }

    @Override
    public byte[] bytes() {
      String told = content.map(bytes -> ",\"record\":" + bytes).orElse("");
      return ("{\"n\":" + number + ",\"hash\":\"" + hash.hex() + "\"" + told + "}")
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * A checkpoint, behind the last record that it covers.
   *
   * @param note as it was signed
   */
  record Signed(SignedNote note) implements ExportLine {
    private static final String BEGIN = "{\"checkpoint\":\"";
    private static final String END = "\"}";

    private static Optional<ExportLine> parse(String text) {
      if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.length() > SignedNote.LONGEST) {
        return Optional.empty();
      }
      String inner = text.substring(BEGIN.length(), text.length() - END.length());
      if (inner.indexOf('"') >= 0 || inner.replace("\\n", "").indexOf('\\') >= 0) {
        return Optional.empty();
      }
      byte[] utf8 = inner.getBytes(StandardCharsets.ISO_8859_1);
      String escaped = new String(utf8, StandardCharsets.UTF_8);
      return Optional.of(new Signed(SignedNote.parse(escaped.replace("\\n", "\n"))));
    }

    @Override
    public byte[] bytes() {
      return (BEGIN + note.note().replace("\n", "\\n") + END).getBytes(StandardCharsets.UTF_8);
    }
  }
}
