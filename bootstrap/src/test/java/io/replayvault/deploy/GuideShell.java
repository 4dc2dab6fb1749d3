package io.replayvault.deploy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One bash in which commands are run one after the other, as a person does who follows a guide. */
final class GuideShell implements AutoCloseable {
  private static final long MOST_SECONDS = 400;

  private final Process process;
  private final BufferedWriter input;
  private final Path output;

  private GuideShell(Process process, Path output) {
    this.process = process;
    this.input = process.outputWriter(StandardCharsets.UTF_8);
    this.output = output;
  }

  /**
   * Starts one.
   *
   * @param folder where it stands, and where all that it says is kept
   * @param environment what it has besides the test's own
   */
  static GuideShell start(Path folder, Map<String, String> environment) throws IOException {
    Path output = folder.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc");
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    return new GuideShell(builder.redirectOutput(output.toFile()).start(), output);
  }

  /**
   * Runs commands in the shell itself, which keeps their variables and functions; when one fails,
   * the shell ends.
   *
   * @throws IllegalStateException with what was said, when it did
   */
  String run(String commands) throws IOException, InterruptedException {
    Ran ran = send(sourced(commands) + "\n");
    if (ran.status() != 0) {
      throw new IllegalStateException("a command of the guide failed:\n" + ran.said());
    }
    return ran.said();
  }

  /** Runs commands in a shell below, which may fail. */
  Ran attempt(String commands) throws IOException, InterruptedException {
    return send("set +e\n( set -eu; " + sourced(commands) + " )\n");
  }

  /** From a file: a command that reads its input must not find the commands that follow. */
  private String sourced(String commands) throws IOException {
    Path file = Files.createTempFile(output.getParent(), "commands", ".sh");
    Files.writeString(file, commands);
    return ". '" + file + "' </dev/null";
  }

  private Ran send(String commands) throws IOException, InterruptedException {
    String mark = "done " + UUID.randomUUID();
    int begin = said().length();
    input.write(commands + "printf '\\n" + mark + " %s\\n' $?\nset -e\n");
    input.flush();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (System.nanoTime() < end) {
      String said = said().substring(begin);
      int found = said.indexOf(mark);
      int line = found < 0 ? -1 : said.indexOf('\n', found);
      if (line > 0) {
        String status = said.substring(found + mark.length(), line).strip();
        return new Ran(Integer.parseInt(status), said.substring(0, found));
      }
      if (!process.isAlive()) {
        return new Ran(1, said);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("the guide's commands do not end:\n" + said());
  }

  private String said() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() {
    process.destroy();
  }

  /**
   * What commands did.
   *
   * @param status exit status of the last of them
   * @param said output and errors
   */
  record Ran(int status, String said) {}
}
