package io.replayvault.launch.database;

import com.sun.security.auth.module.UnixSystem;
import io.replayvault.launch.ChildEnvironment;
import io.replayvault.launch.LaunchRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's programs on this machine, and how to run them.
 *
 * <p>PostgreSQL refuses to run as root. For root they run in a user namespace of their own ({@code
 * unshare -U}), in which they are nobody in particular and still reach the files that root owns.
 */
public final class Programs {

  private static final int MINUTES = 5;

  private final Path directory;
  private final List<String> prefix;

  private Programs(Path directory, List<String> prefix) {
    this.directory = directory;
    this.prefix = prefix;
  }

  /**
   * Unpacks the programs where that was not done yet.
   *
   * @param archive a tar file
   * @param directory where to
   * @throws LaunchRefused when they cannot be unpacked, or not be run by this user
   */
  public static Programs unpacked(Path archive, Path directory) {
    try {
      if (Files.notExists(directory)) {
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        Files.createDirectories(partial);
        Ran tar =
            finish(
                new ProcessBuilder("tar", "-xf", archive.toString(), "-C", partial.toString()), "");
        if (tar.exit() != 0) {
          throw new LaunchRefused("PostgreSQL cannot be unpacked (" + tar.said() + "): make room");
        }
        Files.move(partial, directory);
      }
      return new Programs(directory, new UnixSystem().getUid() == 0 ? asNobody() : List.of());
    } catch (IOException e) {
      throw new LaunchRefused("PostgreSQL cannot be unpacked: is tar there? (" + e + ")", e);
    }
  }

  private static List<String> asNobody() throws IOException {
    if (finish(new ProcessBuilder("unshare", "-U", "true"), "").exit() != 0) {
      throw new LaunchRefused(
          "PostgreSQL does not run as root, and this machine allows no user namespaces:"
              + " start ReplayVault as an ordinary user");
    }
    return List.of("unshare", "-U");
  }

  /**
   * What a program said and how it ended.
   *
   * @param exit exit code, 0 for success
   * @param said its output and errors
   */
  record Ran(int exit, String said) {}

  /** Runs one program to its end, with {@code input} on its standard input. */
  Ran run(String input, List<String> arguments) throws IOException {
    return finish(prepare(arguments), input);
  }

  /**
   * A program that will go on by itself, in a session of its own: Ctrl-C in the terminal is for
   * ReplayVault, which ends the server before the database.
   */
  ProcessBuilder background(List<String> arguments) {
    ProcessBuilder builder = prepare(arguments);
    builder.command().addFirst("setsid");
    return builder;
  }

  private ProcessBuilder prepare(List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(directory.resolve("bin").resolve(arguments.getFirst()).toString());
    command.addAll(arguments.subList(1, arguments.size()));
    ProcessBuilder builder = new ProcessBuilder(command);
    ChildEnvironment.keepPlain(builder);
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static Ran finish(ProcessBuilder builder, String input) throws IOException {
    Process process = builder.redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(builder.command() + " did not end");
      }
      return new Ran(process.exitValue(), said.strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
