package io.replayvault.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says what is being done, a line each: at a terminal with the seconds since the start, in a log
 * without, since its entries have their time.
 */
public final class Progress {

  private final PrintStream out;
  private final LongSupplier nanoClock;
  private final long begun;
  private final boolean terminal;

  /**
   * Starts the clock, for somebody at a terminal.
   *
   * @param out where the lines go
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  public Progress(PrintStream out, LongSupplier nanoClock) {
    this(out, nanoClock, true);
  }

  private Progress(PrintStream out, LongSupplier nanoClock, boolean terminal) {
    this.out = out;
    this.nanoClock = nanoClock;
    this.begun = nanoClock.getAsLong();
    this.terminal = terminal;
  }

  /** For a log, each of whose lines is an entry. */
  static Progress logged(PrintStream log) {
    return new Progress(log, () -> 0, false);
  }

  /** Where the lines go. */
  PrintStream out() {
    return out;
  }

  /** Whether somebody sits before it; what a log keeps is for many eyes, and for long. */
  boolean isTerminal() {
    return terminal;
  }

  /**
   * Prints one line.
   *
   * @param line what is being done now
   */
  public void say(String line) {
    if (!terminal) {
      out.println(line);
      return;
    }
    double seconds = Duration.ofNanos(nanoClock.getAsLong() - begun).toMillis() / 1000.0;
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds, line);
    out.flush();
  }

  /**
   * Prints text that belongs to the line before it.
   *
   * @param text one or more lines
   */
  public void add(String text) {
    out.println(terminal ? text.indent("          ".length()).stripTrailing() : text);
    out.flush();
  }
}
