package io.replayvault.proof;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Recorders that upload as fast as they are answered. */
final class BusyUploads implements AutoCloseable {
  private static final int RECORDERS = 12;

  /** Fewer than a session may send in one go. */
  private static final int SEGMENTS = 50;

  private final Uploader uploader;
  private final String siteKey;
  private final AtomicLong done = new AtomicLong();
  private final ExecutorService recorders = Executors.newFixedThreadPool(RECORDERS);
  private volatile boolean running = true;

  private BusyUploads(Uploader uploader, String siteKey) {
    this.uploader = uploader;
    this.siteKey = siteKey;
  }

  static BusyUploads begin(URI recording, String origin, String siteKey) {
    BusyUploads uploads = new BusyUploads(new Uploader(recording, origin), siteKey);
    for (int i = 0; i < RECORDERS; i++) {
      uploads.recorders.execute(uploads::record);
    }
    return uploads;
  }

  /** Segments that were acknowledged. */
  long done() {
    return done.get();
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    recorders.shutdown();
    recorders.awaitTermination(30, TimeUnit.SECONDS);
  }

  private void record() {
    while (running) {
      try {
        OpenedSession session = uploader.open(siteKey);
        long at = System.currentTimeMillis();
        for (int number = 0; number < SEGMENTS && running; number++) {
          String segment = AcknowledgedUploads.segment(at + number, session.id() + "-" + number);
          if (uploader.put(session, number, segment) == 204) {
            done.incrementAndGet();
          }
        }
      } catch (IOException tryAgain) {
        // The next session is opened.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
