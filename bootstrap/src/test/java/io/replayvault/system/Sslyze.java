package io.replayvault.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * sslyze, somebody else's scanner of TLS servers, in a Python environment of its own below the
 * build's folder. Installed by its first use; a machine without Python, or that may not fetch it,
 * gets a failure that says so.
 */
public final class Sslyze {

  /** The one version whose answers are understood here. */
  public static final String VERSION = "6.3.1";

  private static final int MINUTES = 10;

  private final Path program;

  private Sslyze(Path program) {
    this.program = program;
  }

  /** The scanner, made ready where it is not. */
  public static synchronized Sslyze installed() {
    Path folder = BuiltProduct.checkout().resolve("bootstrap/target/sslyze-" + VERSION);
    Path program = folder.resolve("bin/sslyze");
    if (!Files.isExecutable(program)) {
      run(
          "python3 cannot make an environment: install Python 3 with venv (Debian: apt-get install"
              + " python3-venv)",
          List.of("python3", "-m", "venv", "--clear", folder.toString()));
      run(
          "sslyze "
              + VERSION
              + " cannot be installed: let this machine reach PyPI or a mirror of it",
          List.of(
              folder.resolve("bin/pip").toString(),
              "install",
              "--quiet",
              "--disable-pip-version-check",
              "sslyze==" + VERSION));
    }
    return new Sslyze(program);
  }

  /**
   * Scans servers.
   *
   * @param arguments as on sslyze's command line
   * @return what it printed
   */
  public String scan(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    return start("sslyze cannot be run", command).said();
  }

  private static void run(String complaint, List<String> command) {
    Ended ended = start(complaint, command);
    if (ended.exit() != 0) {
      throw new IllegalStateException(complaint + "\n" + ended.said());
    }
  }

  private static Ended start(String complaint, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(complaint + ": it does not end");
      }
      return new Ended(process.exitValue(), said);
    } catch (IOException e) {
      throw new IllegalStateException(complaint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(complaint, e);
    }
  }

  private record Ended(int exit, String said) {}
}
