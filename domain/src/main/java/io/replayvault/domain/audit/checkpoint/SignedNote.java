package io.replayvault.domain.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A text with signatures below it (C2SP signed-note): text, an empty line, a line a signature. */
public final class SignedNote {
  /** The longest note that is read, in characters. */
  public static final int LONGEST = 65_536;

  private static final int MOST_SIGNATURES = 100;

  private final String text;
  private final List<NoteSignature> signatures;

  private SignedNote(String text, List<NoteSignature> signatures) {
    this.text = text;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * The text, signed once.
   *
   * @param text ends with a line's end
   * @param signature over the text's UTF-8 bytes, by that key
   */
  public static SignedNote of(String text, NoteKey key, byte[] signature) {
    requireText(text);
    return new SignedNote(text, List.of(NoteSignature.by(key, signature)));
  }

  /** Reads {@link #note}; throws {@link IllegalArgumentException} for all else. */
  public static SignedNote parse(String note) {
    if (note.length() > LONGEST) {
      throw new IllegalArgumentException("a note is not longer than " + LONGEST);
    }
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
      throw new IllegalArgumentException("a note is a text, an empty line and signatures");
    }
    String text = note.substring(0, end + 1);
    requireText(text);
    List<String> lines = List.of(note.substring(end + 2, note.length() - 1).split("\n", -1));
    if (lines.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("a note has at most " + MOST_SIGNATURES + " signatures");
    }
    return new SignedNote(text, lines.stream().map(NoteSignature::parse).toList());
  }

  private static void requireText(String text) {
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException("a note's text is lines without control characters");
    }
  }

  /** What is signed. */
  public String text() {
    return text;
  }

  /** Text and signatures. */
  public String note() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }

  /** Which of the keys signed it; empty if none did. */
  public Optional<NoteKey> signer(Collection<NoteKey> keys) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return keys.stream()
        .filter(key -> signatures.stream().anyMatch(signature -> signature.isOf(key, bytes)))
        .findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedNote that && note().equals(that.note());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return note();
  }
}
