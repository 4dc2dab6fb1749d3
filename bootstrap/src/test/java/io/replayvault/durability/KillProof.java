package io.replayvault.durability;

import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.OrphanSweep;
import io.replayvault.application.session.out.SegmentIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kills {@link KilledWriter}s at random moments and looks whether all they acknowledged opens. */
public final class KillProof implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final int MOST_AWAITED = 30;
  private static final int LONGEST_MILLIS = 20;
  private static final int MORE_THAN_IT_CAN = 10_000;

  private final Path home;
  private final SmallProcess small;

  private KillProof(Path home, SmallProcess small) {
    this.home = home;
    this.small = small;
  }

  /** Makes a place for writers; it is gone with the close. */
  public static KillProof prepare() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("replayvault-writers");
    return new KillProof(home, SmallProcess.prepare(home));
  }

  /**
   * Kills.
   *
   * @param kills how often
   * @param early whether the writers acknowledge before they store, as they must not
   */
  public Counts run(int kills, boolean early) throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    try (ExecutorService killers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Counts>> running = new ArrayList<>();
      for (long seed = 1; seed <= kills; seed++) {
        long own = seed;
        running.add(killers.submit(() -> killOne(own, early)));
      }
      Counts sum = Counts.NONE;
      for (Future<Counts> one : running) {
        sum = sum.plus(one.get());
      }
      return sum.took(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  @Override
  public void close() {
    remove(home);
  }

  private Counts killOne(long seed, boolean early) throws IOException, InterruptedException {
    Path directory = Files.createDirectory(home.resolve("kill-" + seed));
    List<Integer> acknowledged = untilKilled(directory, seed, early);
    Counts found = look(directory, seed, acknowledged);
    remove(directory);
    return found;
  }

  /** Numbers whose acknowledgement came out whole. */
  private List<Integer> untilKilled(Path directory, long seed, boolean early)
      throws IOException, InterruptedException {
    Process writer = small.start(directory, seed, MORE_THAN_IT_CAN, early ? "early" : "honest");
    List<Integer> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
      Random random = new Random(seed);
      for (int wanted = 1 + random.nextInt(MOST_AWAITED); wanted > 0; wanted--) {
        acknowledged.add(Integer.valueOf(nextLine(lines, directory)));
      }
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      writer.toHandle().destroyForcibly(); // the process would close the pipe, and what is in it
      writer.waitFor();
      for (String line = wholeLine(lines); line != null; line = wholeLine(lines)) {
        acknowledged.add(Integer.valueOf(line));
      }
    }
    return acknowledged;
  }

  private static String nextLine(BufferedReader lines, Path directory) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IllegalStateException(
          "a writer ended: " + Files.readString(SmallProcess.errors(directory)));
    }
    return line;
  }

  private static @Nullable String wholeLine(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      if (c == '\n') {
        return line.toString();
      }
      line.append((char) c);
    }
    return null;
  }

  private Counts look(Path directory, long seed, List<Integer> acknowledged) throws IOException {
    KillScene scene = new KillScene(directory, seed, databases -> databases);
    KillJournal.redo(
        KillScene.journal(directory), scene.databases, scene.world.account, scene::upload);
    List<Upload> uploads = acknowledged.stream().map(scene::upload).toList();
    long inClear = inClear(directory, ClearText.of(uploads));
    Instant later = Instant.now().plus(OrphanSweep.GRACE).plusSeconds(60);
    scene.world.clock.move(Duration.between(Sessions.START, later));
    scene.node.sweep.sweep(() -> false);
    long lost = uploads.stream().filter(upload -> !scene.node.shows(upload)).count();
    int rows =
        scene
            .databases
            .port(SegmentIndex.class)
            .segments(scene.upload(0).session().session())
            .size();
    return new Counts(
        1, acknowledged.size(), lost, inClear, files(directory).size() - rows, Duration.ZERO);
  }

  private static long inClear(Path directory, ClearText text) throws IOException {
    long found = 0;
    for (Path file : files(directory)) {
      found += text.isIn(Files.readAllBytes(file)) ? 1 : 0;
    }
    return found;
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.exists(directory.resolve("segments"))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(directory.resolve("segments"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void remove(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was found.
   *
   * @param kills how many writers were killed
   * @param acknowledged what they had acknowledged
   * @param lost how many of those did not open as they were sent
   * @param inClear files that held clear text
   * @param litter files that the sweep left without a row
   * @param took how long it took
   */
  public record Counts(
      long kills, long acknowledged, long lost, long inClear, long litter, Duration took) {
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, Duration.ZERO);

    private Counts plus(Counts other) {
      return new Counts(
          kills + other.kills,
          acknowledged + other.acknowledged,
          lost + other.lost,
          inClear + other.inClear,
          litter + other.litter,
          took);
    }

    private Counts took(Duration time) {
      return new Counts(kills, acknowledged, lost, inClear, litter, time);
    }
  }
}
