package io.replayvault.domain.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JSON object on one line, members in the order in which they come, strings as RFC 8785 has it.
 */
final class JsonLine {
  private static final char FIRST_PRINTABLE = ' ';

  private final StringBuilder line = new StringBuilder(400).append('{');

  JsonLine number(String name, long value) {
    begin(name);
    line.append(value);
    return this;
  }

  JsonLine member(String name, Optional<String> value) {
    value.ifPresent(text -> member(name, text));
    return this;
  }

  JsonLine member(String name, String value) {
    begin(name);
    line.append('"');
    value.chars().forEach(c -> escaped((char) c));
    line.append('"');
    return this;
  }

  /** The object in UTF-8. Half a surrogate pair becomes a question mark, as in the database. */
  byte[] bytes() {
    return (line + "}").getBytes(StandardCharsets.UTF_8);
  }

  private void begin(String name) {
    line.append(line.length() > 1 ? "," : "").append('"').append(name).append("\":");
  }

  /** As RFC 8785 section 3.2.2.2 has it. */
  private void escaped(char c) {
    switch (c) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\b' -> line.append("\\b");
      case '\f' -> line.append("\\f");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (c < FIRST_PRINTABLE) {
          line.append(String.format("\\u%04x", (int) c));
        } else {
          line.append(c);
        }
      }
    }
  }
}
