package io.replayvault.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says what is being done, a line each, with the seconds since the start. */
public final class Progress {

  private final PrintStream out;
  private final LongSupplier nanoClock;
  private final long begun;

  /**
   * Starts the clock.
   *
   * @param out where the lines go
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  public Progress(PrintStream out, LongSupplier nanoClock) {
    this.out = out;
    this.nanoClock = nanoClock;
    this.begun = nanoClock.getAsLong();
  }

  /**
   * Prints one line.
   *
   * @param line what is being done now
   */
  public void say(String line) {
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
    out.println(text.indent("          ".length()).stripTrailing());
    out.flush();
  }
}
