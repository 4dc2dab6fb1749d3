package io.replayvault.proof;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Recorders that go on uploading as recorders do: what fails is sent again after a short while. */
final class SteadyUploads implements AutoCloseable {
  private static final int RECORDERS = 4;
  private static final int SEGMENTS = 20;
  private static final int MOST_TRIES = 100;
  private static final int PAUSE_MILLIS = 250;

  private final URI recording;
  private final String origin;
  private final String siteKey;
  private final AcknowledgedUploads acknowledged;
  private final int betweenMillis;
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final AtomicInteger mostTries = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final ExecutorService recorders = Executors.newFixedThreadPool(RECORDERS);

  /** As fast as they can. */
  SteadyUploads(URI recording, String origin, String siteKey, AcknowledgedUploads acknowledged) {
    this(recording, origin, siteKey, acknowledged, 0);
  }

  /** Each with a pause after each segment. */
  SteadyUploads(
      URI recording,
      String origin,
      String siteKey,
      AcknowledgedUploads acknowledged,
      int betweenMillis) {
    this.betweenMillis = betweenMillis;
    this.recording = recording;
    this.origin = origin;
    this.siteKey = siteKey;
    this.acknowledged = acknowledged;
    for (int i = 0; i < RECORDERS; i++) {
      recorders.execute(this::record);
    }
  }

  /** The most tries that any one request took. */
  int mostTries() {
    return mostTries.get();
  }

  /** Requests that failed however often they were tried. */
  int givenUp() {
    return givenUp.get();
  }

  /** Lets what is under way end, and stops. */
  @Override
  public void close() throws InterruptedException {
    running.set(false);
    recorders.shutdown();
    if (!recorders.awaitTermination(60, TimeUnit.SECONDS)) {
      recorders.shutdownNow();
    }
  }

  private void record() {
    Uploader uploader = new Uploader(recording, origin);
    try {
      while (running.get()) {
        OpenedSession session = tried(() -> uploader.open(siteKey));
        long at = System.currentTimeMillis();
        for (int number = 0; number < SEGMENTS && running.get(); number++) {
          upload(uploader, session, number, at + number);
          Thread.sleep(betweenMillis);
        }
      }
    } catch (IOException refused) {
      givenUp.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void upload(Uploader uploader, OpenedSession session, int number, long at)
      throws IOException, InterruptedException {
    String mark = session.id() + "-" + number;
    tried(
        () -> {
          int status = uploader.put(session, number, AcknowledgedUploads.segment(at, mark));
          if (status != 204) {
            throw new IOException("an upload answered " + status);
          }
          return status;
        });
    acknowledged.add(session.id(), at, mark);
  }

  private <T> T tried(Request<T> request) throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        T answer = request.send();
        int now = tries;
        mostTries.updateAndGet(most -> Math.max(most, now));
        return answer;
      } catch (IOException failed) {
        if (tries == MOST_TRIES) {
          throw failed;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private interface Request<T> {
    T send() throws IOException, InterruptedException;
  }
}
