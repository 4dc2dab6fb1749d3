package io.replayvault.launch.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Writes one JSON object a line, whoever speaks. An object is written as a whole: lines of several
 * threads do not mix.
 *
 * <p>Promises: what comes by {@link #lines} or a logger is one object a line, whatever characters
 * it has. Does not promise: anything about what the Java runtime itself prints before or beside it.
 */
public final class JsonLog {
  private final PrintStream target;
  private final InstantSource time;

  /**
   * Writes to a stream.
   *
   * @param target where the objects go, in UTF-8
   * @param time when something is said
   */
  public JsonLog(PrintStream target, InstantSource time) {
    this.target = target;
    this.time = time;
  }

  /** A stream each of whose lines becomes an entry of that level; Liberty's objects stay as is. */
  public PrintStream lines(String level) {
    return new PrintStream(new LogLines(this, level), true, StandardCharsets.UTF_8);
  }

  /** Has the loggers of this process write here, instead of their usual text. */
  public void takeLoggers() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new Loggers());
  }

  void say(String level, String message) {
    write(LogLine.of(time.instant(), level, message).json());
  }

  /** One line, whole. */
  void write(String json) {
    byte[] line = (json + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (target) {
      target.write(line, 0, line.length);
      target.flush();
    }
  }

  /** Once Liberty takes what loggers say, it prints it, too. */
  private final class Loggers extends ConsoleHandler {
    private final SimpleFormatter words = new SimpleFormatter();

    @Override
    public void publish(LogRecord said) {
      if (isLoggable(said) && isAlone()) {
        Instant at = said.getInstant();
        write(
            new LogLine(
                    at,
                    said.getLevel().getName(),
                    Objects.requireNonNullElse(said.getLoggerName(), ""),
                    Objects.requireNonNullElse(words.formatMessage(said), ""),
                    Optional.ofNullable(said.getThrown()))
                .json());
      }
    }

    private boolean isAlone() {
      return Logger.getLogger("").getHandlers().length == 1;
    }
  }
}
