package io.replayvault.proof;

import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a fresh clone the README's two commands work as written. */
final class TwoCommandsWork implements Claim {
  private static final Pattern BLOCK = Pattern.compile("```sh\\R(.+?)\\R(.+?)\\R```");
  private static final Duration START_LIMIT = Duration.ofMinutes(20);
  private static final Duration VERIFY_LIMIT = Duration.ofMinutes(60);

  @Override
  public List<Row> check(Size size) throws Exception {
    Path parent = Files.createTempDirectory("replayvault-clone");
    Path clone = parent.resolve("replayvault");
    run(
        parent,
        List.of("git", "clone", "-q", BuiltProduct.checkout().toString(), clone.toString()));
    Matcher block = BLOCK.matcher(Files.readString(clone.resolve("README.md")));
    if (!block.find()) {
      throw new IllegalStateException("README.md has no block of two commands");
    }
    return List.of(
        started(clone, commandOf(block.group(1)), parent),
        verified(clone, commandOf(block.group(2)), parent),
        counterProof(parent));
  }

  private static String commandOf(String line) {
    return line.replaceFirst("\\s+#.*", "").strip();
  }

  private static Row started(Path clone, String command, Path parent) throws Exception {
    Path output = parent.resolve("start.txt");
    ProcessBuilder builder = shell(clone, "exec env " + command, output);
    long begin = System.nanoTime();
    Process process = builder.start();
    try {
      boolean ready = false;
      while (!ready && process.isAlive() && since(begin).compareTo(START_LIMIT) < 0) {
        Thread.sleep(1000);
        String said = Files.readString(output);
        ready = said.contains("http://127.0.0.1:9090") && said.contains("/welcome#token=");
      }
      return new Row(
          "Fresh clone: " + command,
          "G1",
          1,
          ready ? "ready after " + since(begin).toSeconds() + " s" : "not ready, see " + output,
          "ready",
          ready);
    } finally {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static Row verified(Path clone, String command, Path parent) throws Exception {
    Path output = parent.resolve("verify.txt");
    long begin = System.nanoTime();
    Process process = shell(clone, command, output).start();
    boolean ended = process.waitFor(VERIFY_LIMIT.toMinutes(), TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    int code = ended ? process.exitValue() : -1;
    return new Row(
        "Fresh clone: " + command,
        "G1",
        1,
        "exit " + code + " after " + since(begin).toSeconds() + " s, see " + output,
        "exit 0",
        code == 0);
  }

  private static Row counterProof(Path parent) throws Exception {
    Process process = shell(parent, "false", parent.resolve("false.txt")).start();
    int code = process.waitFor();
    return new Row(
        "  counter-proof: a command that fails is seen to fail",
        "G1",
        1,
        "exit " + code,
        "exit 1",
        code == 1);
  }

  private static ProcessBuilder shell(Path folder, String command, Path output) {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("REPLAYVAULT_"));
    environment.remove("JAVA_HOME");
    return builder;
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command.get(0) + " ended with " + code);
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
