package io.replayvault.proof;

import io.replayvault.proof.MemoryGrowth.Life;
import io.replayvault.proof.MemoryGrowth.Sample;
import io.replayvault.system.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Looks at the live objects of each node of a deployment again and again, until it is closed. */
final class MemoryWatch implements AutoCloseable {
  private static final long MOST_LIVE_MEBIBYTES = 400;

  /** In MiB. A leak of 1.5 KB an upload is more: each node takes fifty a second. */
  private static final int MOST_GROWTH_AN_HOUR = 240;

  private static final int SETTLING_MILLIS = 120_000;
  private static final int SETTLED_MILLIS = 480_000;
  private static final int LOOK_MILLIS = 15_000;

  private final Deployment deployment;
  private final Size size;
  private final List<Sample> samples = new CopyOnWriteArrayList<>();
  private final Thread watcher;
  private volatile boolean running = true;

  private MemoryWatch(Deployment deployment, Size size) {
    this.deployment = deployment;
    this.size = size;
    this.watcher = Thread.ofPlatform().daemon().name("memory-watch").unstarted(this::watch);
  }

  static MemoryWatch begin(Deployment deployment, Size size) {
    MemoryWatch watch = new MemoryWatch(deployment, size);
    watch.watcher.start();
    return watch;
  }

  /** For so long nobody may be killed before it is closed, so that a leak has time to show. */
  long longEnoughMillis() {
    return settlingMillis() + size.of(SETTLED_MILLIS, 10_000);
  }

  /** What it saw; at the size of the suite growth is told and not judged. */
  Row row() throws IOException {
    MemoryGrowth growth = MemoryGrowth.of(samples, settlingMillis());
    long outOfMemory = 0;
    for (int node = 0; node < deployment.size(); node++) {
      outOfMemory +=
          Files.readAllLines(deployment.node(node).output()).stream()
              .filter(line -> line.contains("OutOfMemoryError"))
              .count();
    }
    double perHour = size.of(MOST_GROWTH_AN_HOUR, Integer.MAX_VALUE);
    return new Row(
        "  and no node's memory grows, by its live objects all through the run",
        "F1",
        samples.size(),
        "%d MiB at most, %.0f more an hour, %d out of memory"
            .formatted(growth.most(), growth.perHour(), outOfMemory),
        "at most %d, %.0f, 0".formatted(MOST_LIVE_MEBIBYTES, perHour),
        growth.isBounded(deployment.size(), MOST_LIVE_MEBIBYTES, perHour) && outOfMemory == 0);
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    watcher.join();
  }

  private int settlingMillis() {
    return size.of(SETTLING_MILLIS, 1_000);
  }

  private void watch() {
    try {
      while (running) {
        for (int node = 0; node < deployment.size(); node++) {
          look(node, deployment.node(node).pid());
        }
        Thread.sleep(size.of(LOOK_MILLIS, 1_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that was killed, or is only just starting, is looked at the next time. */
  private void look(int node, long pid) throws InterruptedException {
    try {
      long mebibytes = HeapOf.liveMebibytes(pid);
      samples.add(new Sample(new Life(node, pid), System.nanoTime() / 1_000_000, mebibytes));
    } catch (IOException away) {
      // There is nothing to see.
    }
  }
}
