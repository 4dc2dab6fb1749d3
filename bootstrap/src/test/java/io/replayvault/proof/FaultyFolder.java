package io.replayvault.proof;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A folder that gets checkpoints, and fails as a file system of another host does: it is away, lets
 * nobody write, or whoever opens a file there waits. For that the names that come next are pipes,
 * which nobody writes to until they are let go.
 */
final class FaultyFolder {
  private static final int NAMES = 400;
  private static final int SLOW_MILLIS = 1_500;

  private final Path folder;
  private final LongSupplier records;
  private final List<Path> pipes = new ArrayList<>();
  private volatile boolean isSlow;

  /**
   * The folder.
   *
   * @param records how many there are in the log
   */
  FaultyFolder(Path folder, LongSupplier records) {
    this.folder = folder;
    this.records = records;
  }

  void suffer(Ailment ailment) throws IOException, InterruptedException {
    switch (ailment) {
      case NONE -> heal();
      case KILLED -> Files.move(folder, away());
      case FULL -> {
        Files.move(folder, away());
        Files.createSymbolicLink(folder, Path.of("/proc"));
      }
      case FROZEN -> layPipes();
      case SLOW -> {
        layPipes();
        isSlow = true;
        Thread.ofVirtual().start(this::letGoAgainAndAgain);
      }
    }
  }

  private Path away() {
    return folder.resolveSibling(folder.getFileName() + "-away");
  }

  private synchronized void heal() throws IOException {
    isSlow = false;
    if (Files.exists(away())) {
      Files.deleteIfExists(folder);
      Files.move(away(), folder);
    }
    removePipes();
    pipes.clear();
  }

  /** Held open until their names are gone: whoever opens one last finds somebody there, too. */
  private void removePipes() throws IOException {
    List<RandomAccessFile> held = new ArrayList<>();
    try {
      for (Path pipe : pipes) {
        held.add(new RandomAccessFile(pipe.toFile(), "rw"));
      }
      for (Path pipe : pipes) {
        Files.deleteIfExists(pipe);
      }
    } finally {
      for (RandomAccessFile each : held) {
        each.close();
      }
    }
  }

  private synchronized void layPipes() throws IOException, InterruptedException {
    long next = records.getAsLong() + 1;
    List<Path> names = new ArrayList<>();
    for (long size = next; size < next + NAMES; size++) {
      names.add(folder.resolve("%020d.checkpoint".formatted(size)));
    }
    List<String> command = new ArrayList<>(List.of("mkfifo"));
    names.forEach(name -> command.add(name.toString()));
    // A checkpoint may come first; mkfifo leaves that name and goes on with the next.
    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start().waitFor();
    for (Path name : names) {
      if (Files.readAttributes(name, BasicFileAttributes.class).isOther()) {
        pipes.add(name);
      }
    }
    if (pipes.isEmpty()) {
      throw new IOException("no pipes in " + folder);
    }
  }

  private void letGoAgainAndAgain() {
    while (isSlow) {
      ApiCaller.pause(SLOW_MILLIS);
      letGo();
    }
  }

  /** Whoever waits at a pipe finds it open, and nothing in it. */
  private synchronized void letGo() {
    for (Path pipe : pipes) {
      try (RandomAccessFile both = new RandomAccessFile(pipe.toFile(), "rw")) {
        both.getFD();
      } catch (IOException gone) {
        // Healed meanwhile.
      }
    }
  }
}
