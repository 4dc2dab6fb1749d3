package io.replayvault.proof;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Visitors of a well-behaved site, who upload 20 KB now and then until told to stop. */
final class GoodUploads implements AutoCloseable {
  private static final int VISITORS = 8;
  private static final int PAUSE_MILLIS = 400;
  private static final int OF_A_SESSION = 40;

  private final ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();
  private final URI recording;
  private final String origin;
  private final String siteKey;
  private volatile boolean running = true;

  private GoodUploads(URI recording, String origin, String siteKey) {
    this.recording = recording;
    this.origin = origin;
    this.siteKey = siteKey;
  }

  static GoodUploads start(URI recording, String origin, String siteKey) {
    GoodUploads uploads = new GoodUploads(recording, origin, siteKey);
    for (int i = 0; i < VISITORS; i++) {
      int seed = i;
      uploads.visitors.execute(() -> uploads.visit(new Random(seed)));
    }
    return uploads;
  }

  /** Forgets what was measured so far: a cold server is slow at first. */
  void beginMeasuring() {
    nanos.clear();
    failed.set(0);
  }

  int done() {
    return nanos.size();
  }

  int failed() {
    return failed.get();
  }

  /** Milliseconds that so large a share of the uploads took at most. */
  long quantileMillis(double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return Long.MAX_VALUE;
    }
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return TimeUnit.NANOSECONDS.toMillis(sorted.get(Math.max(0, index)));
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    visitors.shutdown();
    visitors.awaitTermination(30, TimeUnit.SECONDS);
  }

  private void visit(Random random) {
    Uploader uploader = new Uploader(recording, origin);
    while (running) {
      try {
        OpenedSession session = uploader.open(siteKey);
        for (int number = 0; number < OF_A_SESSION && running; number++) {
          upload(uploader, session, number, random);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        failed.incrementAndGet();
      }
    }
  }

  private void upload(Uploader uploader, OpenedSession session, int number, Random random)
      throws Exception {
    String events = segment(random);
    long start = System.nanoTime();
    int status = uploader.put(session, number, events);
    nanos.add(System.nanoTime() - start);
    if (status != 204) {
      failed.incrementAndGet();
    }
    Thread.sleep(PAUSE_MILLIS / 2 + random.nextInt(PAUSE_MILLIS));
  }

  private static String segment(Random random) {
    StringBuilder text = new StringBuilder("[");
    long now = System.currentTimeMillis();
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[120];
      random.nextBytes(noise);
      text.append(i == 0 ? "" : ",")
          .append("{\"type\":3,\"timestamp\":")
          .append(now + i)
          .append(",\"data\":{\"source\":3,\"id\":1,\"x\":0,\"y\":")
          .append(i)
          .append(",\"noise\":\"")
          .append(HexFormat.of().formatHex(noise))
          .append("\"}}");
    }
    return text.append(']').toString();
  }
}
