package io.replayvault.domain.audit.checkpoint;

import io.replayvault.domain.audit.tree.NodeHash;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the audit log says of itself at a moment: how many records it has and the root of their tree
 * (C2SP tlog-checkpoint).
 *
 * @param origin which log; also the name of the key that signs
 * @param size how many records
 * @param root the root over all of them
 * @param extensions more lines, none of which we write; kept so that a signature over them verifies
 */
public record Checkpoint(String origin, long size, NodeHash root, List<String> extensions) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final Pattern BASE64_HASH = Pattern.compile("[A-Za-z0-9+/]{43}=");
  private static final int LINES = 3;

  public Checkpoint {
    NoteKey.requireName(origin);
    if (size < 0) {
      throw new IllegalArgumentException("a log has no fewer than 0 records");
    }
    extensions = List.copyOf(extensions);
    if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
      throw new IllegalArgumentException("an extension is one line that is not empty");
    }
  }

  /** One without extensions. */
  public Checkpoint(String origin, long size, NodeHash root) {
    this(origin, size, root, List.of());
  }

  /** Reads what {@link #text} wrote; throws {@link IllegalArgumentException} for all else. */
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("a checkpoint ends with a line's end");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < LINES) {
      throw new IllegalArgumentException("a checkpoint has origin, size and root hash");
    }
    return new Checkpoint(
        lines.get(0), size(lines.get(1)), hash(lines.get(2)), lines.subList(LINES, lines.size()));
  }

  /** The text that is signed, to the last line's end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static long size(String line) {
    if (!SIZE.matcher(line).matches()) {
      throw new IllegalArgumentException("a checkpoint's size is a decimal number");
    }
    // Beyond 63 bits: NumberFormatException, which is an IllegalArgumentException.
    return Long.parseLong(line);
  }

  private static NodeHash hash(String line) {
    if (!BASE64_HASH.matcher(line).matches()) {
      throw new IllegalArgumentException("a checkpoint's root hash is 32 bytes in base64");
    }
    NodeHash hash = NodeHash.of(Base64.getDecoder().decode(line));
    if (!hash.base64().equals(line)) {
      throw new IllegalArgumentException("a checkpoint's root hash has spare bits set");
    }
    return hash;
  }
}
