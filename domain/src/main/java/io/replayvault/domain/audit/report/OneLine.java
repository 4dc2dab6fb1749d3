package io.replayvault.domain.audit.report;

/**
 * Text on one line that shows as what it is: characters that end lines, control a terminal, turn
 * the reading direction or cannot be seen are written as JSON writes them, and so is the backslash.
 * What was written so reads back exactly; half a surrogate pair became a question mark.
 */
final class OneLine {
  private OneLine() {}

  /** The text, its quotation marks left as they are. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(point -> append(line, point));
    return line.toString();
  }

  private static void append(StringBuilder line, int point) {
    switch (point) {
      case '\\' -> line.append("\\\\");
      case '\b' -> line.append("\\b");
      case '\f' -> line.append("\\f");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (Character.getType(point) == Character.SURROGATE) {
          line.append('?');
        } else if (isSeen(point)) {
          line.appendCodePoint(point);
        } else {
          for (char unit : Character.toChars(point)) {
            line.append(String.format("\\u%04x", (int) unit));
          }
        }
      }
    }
  }

  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
