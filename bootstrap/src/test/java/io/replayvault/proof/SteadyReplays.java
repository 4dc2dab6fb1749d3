package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who goes on watching sessions as a browser does: what fails is asked for again. */
final class SteadyReplays implements AutoCloseable {
  private static final int MOST_TRIES = 100;
  private static final int PAUSE_MILLIS = 250;

  private final ConsoleClient console;
  private final AcknowledgedUploads acknowledged;
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger mostTries = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();
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
      String session = acknowledged.firstSession();
      for (int tries = 1; ; tries++) {
        if (answers(session)) {
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

  private boolean answers(String session) {
    try {
      return console.status("/api/v1/sessions/" + session) == 200;
    } catch (RuntimeException cutOff) {
      return false;
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
