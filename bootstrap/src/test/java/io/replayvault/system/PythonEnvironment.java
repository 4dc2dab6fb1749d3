package io.replayvault.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A package of PyPI in a Python environment of its own below the build's folder, installed by its
 * first use. A machine without Python, or that may not fetch it, gets a failure that says so.
 */
public final class PythonEnvironment {
  private static final int MINUTES = 10;

  private final Path folder;

  private PythonEnvironment(Path folder) {
    this.folder = folder;
  }

  /** The environment with exactly that version in it. */
  public static synchronized PythonEnvironment with(String name, String version) {
    Path folder = BuiltProduct.checkout().resolve("bootstrap/target/" + name + "-" + version);
    Path installed = folder.resolve("installed");
    if (!Files.exists(installed)) {
      install(folder, name + "==" + version);
      try {
        Files.createFile(installed);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return new PythonEnvironment(folder);
  }

  /** A program that the package brings, or Python itself. */
  public Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Runs a command to its end. */
  public static Ended run(List<String> command) {
    String complaint = command.getFirst() + " cannot be run";
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

  private static void install(Path folder, String requirement) {
    require(
        "python3 cannot make an environment: install Python 3 with venv (Debian: apt-get install"
            + " python3-venv)",
        List.of("python3", "-m", "venv", "--clear", folder.toString()));
    require(
        requirement + " cannot be installed: let this machine reach PyPI or a mirror of it",
        List.of(
            folder.resolve("bin/pip").toString(),
            "install",
            "--quiet",
            "--disable-pip-version-check",
            requirement));
  }

  private static void require(String complaint, List<String> command) {
    Ended ended = run(command);
    if (ended.exit() != 0) {
      throw new IllegalStateException(complaint + "\n" + ended.said());
    }
  }

  /**
   * How a program ended.
   *
   * @param exit exit code
   * @param said output and errors
   */
  public record Ended(int exit, String said) {}
}
