package io.replayvault.domain.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How what is remembered is written down: lines of words with a space between, the first of which
 * says what the line is about. No word holds a space or a line break.
 */
final class MemoryText {
  private final List<List<String>> lines;

  private MemoryText(List<List<String>> lines) {
    this.lines = lines;
  }

  /** A text to be written. */
  static MemoryText empty() {
    return new MemoryText(new ArrayList<>());
  }

  /** A text that was written. */
  static MemoryText of(String text) {
    return new MemoryText(
        text.lines().map(line -> List.copyOf(Arrays.asList(line.split(" ", -1)))).toList());
  }

  /** One more line. */
  void add(Object... words) {
    lines.add(Arrays.stream(words).map(String::valueOf).toList());
  }

  /** The words after the first one of each line that begins with it. */
  List<List<String>> about(String first) {
    return lines.stream()
        .filter(line -> line.getFirst().equals(first))
        .map(line -> line.subList(1, line.size()))
        .toList();
  }

  /** As it is written. */
  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(String.join(" ", line)).append('\n'));
    return text.toString();
  }
}
