package io.replayvault.launch.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * One entry of the log, with the names that Liberty's entries have here too.
 *
 * @param at when it was said
 * @param level such as {@code INFO}
 * @param logger who said it; empty for the command itself
 * @param message what was said, of any characters
 * @param thrown what was thrown; its trace stands in the same line
 */
record LogLine(
    Instant at, String level, String logger, String message, Optional<Throwable> thrown) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** An entry of the command itself. */
  static LogLine of(Instant at, String level, String message) {
    return new LogLine(at, level, "", message, Optional.empty());
  }

  /** The object, without the end of the line; nothing in it could end one. */
  String json() {
    StringBuilder json = new StringBuilder("{\"type\":\"replayvault\",\"time\":");
    quote(json, TIME.format(at));
    field(json, "level", level);
    if (!logger.isEmpty()) {
      field(json, "logger", logger);
    }
    field(json, "message", message);
    thrown.ifPresent(each -> field(json, "thrown", trace(each)));
    return json.append('}').toString();
  }

  private static void field(StringBuilder json, String name, String value) {
    json.append(",\"").append(name).append("\":");
    quote(json, value);
  }

  private static void quote(StringBuilder json, String value) {
    json.append('"');
    value.codePoints().forEach(point -> character(json, point));
    json.append('"');
  }

  private static void character(StringBuilder json, int point) {
    if (point == '"' || point == '\\') {
      json.append('\\').append((char) point);
    } else if (isSeen(point)) {
      json.appendCodePoint(point);
    } else {
      for (char half : Character.toChars(point)) {
        json.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) half));
      }
    }
  }

  /** Whether it shows, and neither ends a line nor turns the direction of what follows. */
  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
