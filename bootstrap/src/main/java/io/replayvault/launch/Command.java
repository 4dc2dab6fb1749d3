package io.replayvault.launch;

import java.io.PrintStream;
import java.util.List;

/** One of the operator's commands. */
interface Command {

  /** The word that names it on the command line. */
  String name();

  /** What it does, in a few words without a full stop. */
  String summary();

  /** Usage, settings and an example, as printed by {@code --help}. */
  String help();

  /**
   * Whether what it prints on {@code out} is its log, and not an answer to who ran it (ADR-0068).
   */
  default boolean logs() {
    return false;
  }

  /**
   * Does it.
   *
   * @param arguments what follows the name
   * @param out where progress and results go
   * @param err where complaints go, a line each
   * @return the exit code of the process
   * @throws LaunchRefused when it cannot be done, with a line for each reason
   */
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
