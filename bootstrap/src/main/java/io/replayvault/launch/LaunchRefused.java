package io.replayvault.launch;

import java.util.List;

/** Why a command cannot go on: for each reason one line that names it and its mend. */
public final class LaunchRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /**
   * For one reason.
   *
   * @param line reason and mend
   */
  public LaunchRefused(String line) {
    this(List.of(line));
  }

  /**
   * For one reason that something else brought about.
   *
   * @param line reason and mend
   * @param cause what happened
   */
  public LaunchRefused(String line, Throwable cause) {
    super(line, cause);
    this.lines = List.of(line);
  }

  /**
   * For several reasons.
   *
   * @param lines reason and mend of each
   */
  public LaunchRefused(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  /** The reasons, a line each. */
  public List<String> lines() {
    return lines;
  }
}
