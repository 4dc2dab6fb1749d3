package io.replayvault.proof;

import io.replayvault.proof.AcknowledgedUploads.Expected;
import io.replayvault.system.ConsoleClient;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who goes on watching a session as a browser does: its events, compared with what was
 * acknowledged; what fails is asked for again.
 */
final class SteadyReplays implements AutoCloseable {
  private static final int MOST_TRIES = 100;
  private static final int PAUSE_MILLIS = 250;

  private final ConsoleClient console;
  private final AcknowledgedUploads acknowledged;
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger mostTries = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();
  private final Thread watcher;

  SteadyReplays(URI console, AcknowledgedUploads acknowledged) {
    this.console = ConsoleClient.signIn(console);
    this.acknowledged = acknowledged;
    this.watcher = Thread.ofPlatform().name("watcher").start(this::watch);
  }

  int read() {
    return read.get();
  }

  int mostTries() {
    return mostTries.get();
  }

  int givenUp() {
    return givenUp.get();
  }

  /** Whole answers in which something acknowledged was missing or different. */
  int wrong() {
    return wrong.get();
  }

  /** Whether one look at it shows all that was acknowledged. */
  static boolean shows(ConsoleClient console, Expected wanted) {
    return wanted.differentIn(wanted.readOrNothing(console)) == 0;
  }

  @Override
  public void close() throws InterruptedException {
    running.set(false);
    watcher.join();
  }

  private void watch() {
    while (running.get()) {
      pause();
      if (acknowledged.size() == 0) {
        continue;
      }
      Expected wanted = acknowledged.expected(acknowledged.firstSession());
      for (int tries = 1; ; tries++) {
        List<String> lines = wanted.readOrNothing(console);
        if (!lines.isEmpty()) {
          wrong.addAndGet(wanted.differentIn(lines) > 0 ? 1 : 0);
          int now = tries;
          mostTries.updateAndGet(most -> Math.max(most, now));
          read.incrementAndGet();
          break;
        }
        if (tries == MOST_TRIES) {
          givenUp.incrementAndGet();
          break;
        }
        pause();
      }
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
