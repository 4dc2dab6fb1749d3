package io.replayvault.launch.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Gathers bytes to lines, and has each of them written as one entry. */
final class LogLines extends OutputStream {
  /** How an object of Liberty's begins; it escapes what is in it. */
  private static final String LIBERTY = "{\"type\":\"liberty_";

  /** Longer lines are told in pieces: nobody's print fills the memory. */
  private static final int LONGEST = 1 << 20;

  private final JsonLog log;
  private final String level;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LogLines(JsonLog log, String level) {
    this.log = log;
    this.level = level;
  }

  @Override
  public synchronized void write(int each) {
    if (each == '\n' || line.size() >= LONGEST) {
      end();
    }
    if (each != '\n') {
      line.write(each);
    }
  }

  @Override
  public synchronized void close() {
    end();
  }

  private void end() {
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    if (text.startsWith(LIBERTY) && text.endsWith("}")) {
      log.write(text);
    } else if (!text.isBlank()) {
      log.say(level, text);
    }
  }
}
