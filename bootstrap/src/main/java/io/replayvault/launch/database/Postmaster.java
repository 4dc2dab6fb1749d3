package io.replayvault.launch.database;

import io.replayvault.launch.LaunchRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server process of one data directory, as its own note {@code postmaster.pid} tells: process
 * id, directory, start, port, socket directory, address, shared memory, state (a line each).
 *
 * <p>The note outlives a server that was killed, and its process id may by then be someone else's;
 * so the process is looked at before it is believed, and only a PostgreSQL on this very directory
 * is ever stopped.
 */
final class Postmaster {

  private static final String READY = "ready";
  private static final int PORT_LINE = 3;
  private static final int STATE_LINE = 7;

  private final Path data;

  Postmaster(Path data) {
    this.data = data;
  }

  /** Whether the server of the note takes connections. */
  boolean isReady(long pid) {
    List<String> lines = note();
    return lines.size() > STATE_LINE
        && lines.getFirst().strip().equals(Long.toString(pid))
        && READY.equals(lines.get(STATE_LINE).strip());
  }

  /** Where the server of this directory takes connections; empty while none runs. */
  Optional<String> port() {
    List<String> lines = note();
    return orphan().isPresent()
            && lines.size() > STATE_LINE
            && READY.equals(lines.get(STATE_LINE).strip())
        ? Optional.of(lines.get(PORT_LINE).strip())
        : Optional.empty();
  }

  /**
   * Stops a server that an earlier run left behind: in order if it can, at once if it will not.
   * Clears a note that belongs to nobody.
   *
   * @return whether there was one
   */
  boolean stopOrphan(Programs programs) throws IOException {
    boolean found = orphan().isPresent();
    if (found) {
      stop(programs, "fast");
      if (orphan().isPresent()) {
        stop(programs, "immediate");
      }
      if (orphan().isPresent()) {
        throw new LaunchRefused(
            "the PostgreSQL of an earlier run, process "
                + orphan().get().pid()
                + ", does not stop: end it by hand");
      }
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    return found;
  }

  private void stop(Programs programs, String mode) throws IOException {
    programs.run(
        "", List.of("pg_ctl", "stop", "-w", "-t", "30", "-m", mode, "-D", data.toString()));
  }

  private Optional<ProcessHandle> orphan() {
    return note().stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("[0-9]{1,10}"))
        .map(Long::parseLong)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(this::isPostgresHere);
  }

  private boolean isPostgresHere(ProcessHandle process) {
    boolean postgres =
        process
            .info()
            .command()
            .map(Path::of)
            .map(Path::getFileName)
            .map(Path::toString)
            .filter("postgres"::equals)
            .isPresent();
    return postgres
        && process.info().arguments().stream()
            .flatMap(Arrays::stream)
            .anyMatch(data.toString()::equals);
  }

  private List<String> note() {
    try {
      return Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
