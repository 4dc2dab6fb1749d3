package io.replayvault.proof;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
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
    letGo();
    for (Path pipe : pipes) {
      Files.deleteIfExists(pipe);
    }
    pipes.clear();
  }

  private synchronized void layPipes() throws IOException, InterruptedException {
    long next = records.getAsLong() + 1;
    List<String> command = new ArrayList<>(List.of("mkfifo"));
    for (long size = next; size < next + NAMES; size++) {
      Path pipe = folder.resolve("%020d.checkpoint".formatted(size));
      if (!Files.exists(pipe)) {
        pipes.add(pipe);
        command.add(pipe.toString());
      }
    }
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
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
