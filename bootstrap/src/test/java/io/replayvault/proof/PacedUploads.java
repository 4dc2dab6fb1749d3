package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Recorders that together upload at a rate: each as often as its share, whatever the others do, and
 * as the one that is served does: one segment at a time, sent again as often as it takes, with ever
 * longer waits. What waits goes together with the next segment there, so nobody makes haste after
 * an outage.
 */
final class PacedUploads implements AutoCloseable {
  private static final int SITES = 4;

  /** So many that the rate is kept while uploads take seconds: each waits for its answer. */
  private static final int RECORDERS = 320;

  private static final int SEGMENTS = 40;

  private static final int SAMPLE_MILLIS = 100;
  private static final int LONGEST_MILLIS = 120_000;

  private final AcknowledgedUploads acknowledged;
  private final long periodMillis;
  private final ConcurrentSkipListMap<String, Integer> answers = new ConcurrentSkipListMap<>();
  private final AtomicLong tries = new AtomicLong();
  private final AtomicLong givenUp = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLongArray took = new AtomicLongArray(LONGEST_MILLIS + 1);
  private final ExecutorService recorders = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running = true;

  private PacedUploads(AcknowledgedUploads acknowledged, int perSecond, int recorders) {
    this.acknowledged = acknowledged;
    this.periodMillis = recorders * 1000L / perSecond;
  }

  /** Begins to record sites that are made for it. */
  static PacedUploads begin(
      URI recording, ConsoleClient console, AcknowledgedUploads acknowledged, int perSecond) {
    return begin(recording, console, acknowledged, perSecond, RECORDERS);
  }

  /** The same by so many recorders, a multiple of four: fewer where uploads are taken at once. */
  static PacedUploads begin(
      URI recording,
      ConsoleClient console,
      AcknowledgedUploads acknowledged,
      int perSecond,
      int recorders) {
    PacedUploads uploads = new PacedUploads(acknowledged, perSecond, recorders);
    for (int site = 0; site < SITES; site++) {
      String origin = "https://shop-" + site + ".example";
      String siteKey = console.createSite("Paced " + site, List.of(origin)).get("siteKey").asText();
      Uploader uploader = new Uploader(recording, origin);
      for (int i = 0; i < recorders / SITES; i++) {
        uploads.recorders.execute(() -> uploads.record(uploader, siteKey));
      }
    }
    return uploads;
  }

  /** How often each answer came, and each failure without one. */
  String answers() {
    return answers.toString();
  }

  /** Requests that were sent, the repeated ones too. */
  long tries() {
    return tries.get();
  }

  /** Requests, of a session's opening too, that were refused, or whose answer did not come. */
  long failures() {
    return failures.get();
  }

  /** Segments that were not acknowledged before the end. */
  long givenUp() {
    return givenUp.get();
  }

  /** Recorders that ended because they were answered what no outage explains. */
  long refused() {
    return refused.get();
  }

  /**
   * Of the acknowledged ones, so many hundredths took no longer than this, retries and all, in ms.
   */
  long percentile(int hundredths) {
    long all = 0;
    for (int i = 0; i <= LONGEST_MILLIS; i++) {
      all += took.get(i);
    }
    long seen = 0;
    for (int i = 0; i <= LONGEST_MILLIS; i++) {
      seen += took.get(i);
      if (seen * 100 >= all * hundredths) {
        return i;
      }
    }
    return LONGEST_MILLIS;
  }

  /** How many have been acknowledged so far. */
  long done() {
    return done.get();
  }

  /**
   * Milliseconds from now until so many were acknowledged within a second, or the limit and one.
   */
  long millisUntil(double perSecond, long limit) throws InterruptedException {
    long[] seconds = new long[1000 / SAMPLE_MILLIS];
    Arrays.fill(seconds, Long.MAX_VALUE);
    for (int sample = 0; sample * SAMPLE_MILLIS <= limit; sample++) {
      long now = done.get();
      long aSecondAgo = seconds[sample % seconds.length];
      if (aSecondAgo != Long.MAX_VALUE && now - aSecondAgo >= perSecond) {
        return (long) sample * SAMPLE_MILLIS;
      }
      seconds[sample % seconds.length] = now;
      Thread.sleep(SAMPLE_MILLIS);
    }
    return limit + 1;
  }

  /** Sleeps until so many milliseconds have passed since then. */
  void sleepUntil(long begin, long millis) throws InterruptedException {
    long left = millis - (System.nanoTime() - begin) / 1_000_000;
    Thread.sleep(Math.max(0, left));
  }

  /** Lets what is under way end, and stops. */
  @Override
  public void close() throws InterruptedException {
    running = false;
    recorders.shutdown();
    if (!recorders.awaitTermination(90, TimeUnit.SECONDS)) {
      recorders.shutdownNow();
    }
  }

  private void record(Uploader uploader, String siteKey) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(periodMillis));
      while (running) {
        OpenedSession session = open(uploader, siteKey);
        long at = System.currentTimeMillis();
        for (int number = 0; number < SEGMENTS && running; number++) {
          long begin = System.nanoTime();
          upload(uploader, session, number, at + number);
          sleepUntil(begin, periodMillis);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException ended) {
      givenUp.incrementAndGet();
    } catch (IllegalStateException unexpected) {
      refused.incrementAndGet();
    }
  }

  private OpenedSession open(Uploader uploader, String siteKey)
      throws IOException, InterruptedException {
    RecorderBackOff backOff = new RecorderBackOff();
    while (true) {
      try {
        return uploader.open(siteKey);
      } catch (IOException failed) {
        failures.incrementAndGet();
        again(backOff, 0);
      }
    }
  }

  private void upload(Uploader uploader, OpenedSession session, int number, long at)
      throws IOException, InterruptedException {
    String mark = session.id() + "-" + number;
    String segment = AcknowledgedUploads.segment(at, mark);
    long begin = System.nanoTime();
    RecorderBackOff backOff = new RecorderBackOff();
    for (OptionalLong later = put(uploader, session, number, segment);
        later.isPresent();
        later = put(uploader, session, number, segment)) {
      again(backOff, later.getAsLong());
    }
    acknowledged.add(session.id(), at, mark);
    done.incrementAndGet();
    took.incrementAndGet((int) Math.min(LONGEST_MILLIS, (System.nanoTime() - begin) / 1_000_000));
  }

  /** Empty if it was taken; else how many milliseconds to wait at least. */
  private OptionalLong put(Uploader uploader, OpenedSession session, int number, String segment)
      throws InterruptedException {
    tries.incrementAndGet();
    try {
      HttpResponse<String> answer = uploader.answer(session, number, segment);
      int status = answer.statusCode();
      answers.merge(Integer.toString(status), 1, Integer::sum);
      if (status == 204) {
        return OptionalLong.empty();
      }
      failures.incrementAndGet();
      if (status < 500 && status != 429 && status != 408) {
        throw new IllegalStateException("an upload was answered " + status);
      }
      return OptionalLong.of(1_000 * answer.headers().firstValueAsLong("Retry-After").orElse(0));
    } catch (IOException brokenOff) {
      failures.incrementAndGet();
      answers.merge(brokenOff.getClass().getSimpleName(), 1, Integer::sum);
      return OptionalLong.of(0);
    }
  }

  private void again(RecorderBackOff backOff, long asked) throws IOException, InterruptedException {
    if (!running) {
      throw new IOException("stopped before an answer");
    }
    backOff.sleep(asked);
  }
}
