package io.replayvault.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two programs that check an export of the audit log, each in a process of its own. */
public enum AuditVerifier {
  /** {@code replayvault audit verify}. */
  COMMAND("replayvault.jar", "audit", "verify"),
  /** The small jar for auditors. */
  SMALL_JAR("replayvault-audit-verify.jar");

  private final String jar;
  private final List<String> words;

  AuditVerifier(String jar, String... words) {
    this.jar = jar;
    this.words = List.of(words);
  }

  /** Runs it. */
  public Judgement run(String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", BuiltProduct.jar().resolveSibling(jar).toString()));
    line.addAll(words);
    line.addAll(List.of(arguments));
    return run(line);
  }

  /** Runs a whole command line. */
  public static Judgement run(List<String> line) {
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Judgement(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * What it came to.
   *
   * @param code how it ended
   * @param said what it printed
   */
  public record Judgement(int code, String said) {}
}
