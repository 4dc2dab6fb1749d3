package io.replayvault.system;

import java.util.ArrayList;
import java.util.List;

/** sslyze, somebody else's scanner of TLS servers. */
public final class Sslyze {

  /** The one version whose answers are understood here. */
  public static final String VERSION = "6.3.1";

  private final PythonEnvironment python;

  private Sslyze(PythonEnvironment python) {
    this.python = python;
  }

  /** The scanner, made ready where it is not. */
  public static Sslyze installed() {
    return new Sslyze(PythonEnvironment.with("sslyze", VERSION));
  }

  /**
   * Scans servers.
   *
   * @param arguments as on sslyze's command line
   * @return what it printed
   */
  public String scan(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(python.program("sslyze").toString()));
    command.addAll(arguments);
    return PythonEnvironment.run(command).said();
  }
}
