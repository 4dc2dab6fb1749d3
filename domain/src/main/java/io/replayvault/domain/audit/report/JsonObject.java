package io.replayvault.domain.audit.report;

import java.util.Optional;

/** A JSON object (RFC 8259) on one line, in the order in which its members are added. */
final class JsonObject {
  private final StringBuilder text = new StringBuilder(600).append('{');

  JsonObject with(String name, String value) {
    return raw(name, quoted(value));
  }

  JsonObject with(String name, Optional<String> value) {
    value.ifPresent(known -> with(name, known));
    return this;
  }

  JsonObject with(String name, long value) {
    return raw(name, String.valueOf(value));
  }

  JsonObject with(String name, boolean value) {
    return raw(name, String.valueOf(value));
  }

  JsonObject with(String name, JsonObject value) {
    return raw(name, value.toString());
  }

  /** An array of that one. */
  JsonObject only(String name, JsonObject value) {
    return raw(name, "[" + value + "]");
  }

  /** An array of that one. */
  JsonObject only(String name, String value) {
    return raw(name, "[" + quoted(value) + "]");
  }

  private JsonObject raw(String name, String value) {
    if (text.length() > 1) {
      text.append(',');
    }
    text.append('"').append(name).append("\":").append(value);
    return this;
  }

  private static String quoted(String value) {
    return '"' + OneLine.of(value).replace("\"", "\\\"") + '"';
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
