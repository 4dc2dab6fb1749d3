package io.replayvault.operations;

import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Reads PromQL by somebody else's parser, in a Python environment of its own below the build's
 * folder. Installed by its first use; a machine without Python, or that may not fetch it, gets a
 * failure that says so.
 */
final class Expressions {
  private static final String PARSER = "promql-parser==0.12.0";
  private static final String YAML = "pyyaml==6.0.4";
  private static final String SCRIPT = "/io/replayvault/operations/read-expressions.py";
  private static final int MINUTES = 5;

  private Expressions() {}

  /** The metrics that each panel and alert reads, by its name; fails where one is no PromQL. */
  static Map<String, Set<String>> metrics(Path dashboard, Path alerts) throws IOException {
    Path script = Files.createTempFile("replayvault-expressions", ".py");
    try (InputStream source =
        Objects.requireNonNull(Expressions.class.getResourceAsStream(SCRIPT))) {
      Files.write(script, source.readAllBytes());
      String said =
          run(
              "an expression is not what it should be",
              List.of(
                  python().toString(), script.toString(), dashboard.toString(), alerts.toString()));
      Map<String, Set<String>> metrics = new TreeMap<>();
      for (String line : said.lines().toList()) {
        String[] parts = line.split("\t", 2);
        metrics
            .computeIfAbsent(parts[0], place -> new TreeSet<>())
            .addAll(List.of(parts[1].split(" ")));
      }
      return metrics;
    } finally {
      Files.delete(script);
    }
  }

  private static synchronized Path python() {
    Path folder = BuiltProduct.checkout().resolve("bootstrap/target/promql-parser");
    Path installed = folder.resolve("installed");
    if (!Files.exists(installed)) {
      run(
          "python3 cannot make an environment: install Python 3 with venv (Debian: apt-get install"
              + " python3-venv)",
          List.of("python3", "-m", "venv", "--clear", folder.toString()));
      run(
          "the PromQL parser cannot be installed: let this machine reach PyPI or a mirror of it",
          List.of(
              folder.resolve("bin/pip").toString(),
              "install",
              "--quiet",
              "--disable-pip-version-check",
              PARSER,
              YAML));
      run("a note cannot be left", List.of("touch", installed.toString()));
    }
    return folder.resolve("bin/python");
  }

  private static String run(String complaint, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(complaint + "\n" + said);
      }
      return said;
    } catch (IOException e) {
      throw new IllegalStateException(complaint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(complaint, e);
    }
  }
}
