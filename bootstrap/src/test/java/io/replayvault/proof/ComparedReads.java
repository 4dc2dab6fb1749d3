package io.replayvault.proof;

import io.replayvault.proof.AcknowledgedUploads.Expected;
import io.replayvault.system.ConsoleClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who go on reading one session after another, at random, and compare what they get with
 * what was sent. An answer that does not come, or breaks off, is asked for once more.
 */
final class ComparedReads implements AutoCloseable {
  private static final int READERS = 2;
  private static final int PAUSE_MILLIS = 100;
  private static final long SEED = 20_261_127L;

  private final AcknowledgedUploads acknowledged;
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger brokenOff = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final List<Thread> readers = new ArrayList<>();

  ComparedReads(URI console, AcknowledgedUploads acknowledged) {
    this.acknowledged = acknowledged;
    for (int i = 0; i < READERS; i++) {
      ConsoleClient client = ConsoleClient.signIn(console);
      Random random = new Random(SEED + i);
      readers.add(Thread.ofPlatform().name("reader-" + i).start(() -> readOn(client, random)));
    }
  }

  int readers() {
    return READERS;
  }

  /** Answers that came whole. */
  int read() {
    return read.get();
  }

  /** First tries that were not answered, or not to the end. */
  int brokenOff() {
    return brokenOff.get();
  }

  /** Whole answers in which something acknowledged was missing or different. */
  int wrong() {
    return wrong.get();
  }

  /** Second tries that were not answered either. */
  int givenUp() {
    return givenUp.get();
  }

  @Override
  public void close() throws InterruptedException {
    running.set(false);
    for (Thread reader : readers) {
      reader.join();
    }
  }

  private void readOn(ConsoleClient console, Random random) {
    while (running.get()) {
      pause();
      List<String> sessions = acknowledged.sessions();
      if (!sessions.isEmpty()) {
        read(console, sessions.get(random.nextInt(sessions.size())));
      }
    }
  }

  private void read(ConsoleClient console, String session) {
    Expected wanted = acknowledged.expected(session);
    List<String> lines = wanted.readOrNothing(console);
    if (lines.isEmpty()) {
      brokenOff.incrementAndGet();
      pause();
      lines = wanted.readOrNothing(console);
    }
    if (lines.isEmpty()) {
      givenUp.incrementAndGet();
      return;
    }
    read.incrementAndGet();
    if (wanted.differentIn(lines) > 0) {
      wrong.incrementAndGet();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
