package io.replayvault.bootstrap;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what a class logs, until it is closed. */
final class LoggedLines extends Handler implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;

  private LoggedLines(Logger logger) {
    this.logger = logger;
  }

  static LoggedLines of(Class<?> logging) {
    LoggedLines heard = new LoggedLines(Logger.getLogger(logging.getName()));
    heard.logger.addHandler(heard);
    return heard;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(MessageFormat.format(line.getMessage(), line.getParameters()));
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
