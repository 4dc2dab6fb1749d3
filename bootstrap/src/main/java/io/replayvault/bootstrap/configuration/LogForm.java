package io.replayvault.bootstrap.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How a process tells what it does (ADR-0068). */
public enum LogForm {
  /** One JSON object a line, the server's log among them: for whatever gathers logs. */
  JSON,
  /** Lines for a person at a terminal; the server's log is in its file alone. */
  TEXT;

  private static final String PROPERTY = "replayvault.log";

  /**
   * What this process was told, by its own or its profile's setting; JSON if neither makes sense.
   */
  public static LogForm ofProcess() {
    return of(SettingSource::fromProcess);
  }

  static LogForm of(Function<String, Optional<String>> lookup) {
    SettingSource source = new SettingSource(lookup);
    return read(source, new ProfileRules(source));
  }

  static LogForm read(SettingSource source, ProfileRules rules) {
    String text = source.text(PROPERTY).orElse(rules.trial() ? "text" : "json");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "json" -> JSON;
      case "text" -> TEXT;
      default -> {
        source.refuse(PROPERTY, "is " + text, "set json or text");
        yield JSON;
      }
    };
  }
}
