package io.replayvault.proof;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site with far more visitors than a node can take. Each sends its next segment as soon as the
 * one before is stored, and one that was refused again after a tenth of a second, whatever it was
 * told.
 */
final class BusySite implements AutoCloseable {
  private static final int OF_A_SESSION = 50;
  private static final int IMPATIENCE_MILLIS = 100;
  private static final int LATEST_SECONDS = 8;

  private final ExecutorService visitors;
  private final AcknowledgedUploads acknowledged = new AcknowledgedUploads();
  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> waits = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Queue<Long> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger marks = new AtomicInteger();
  private final AtomicInteger refusedAtFirst = new AtomicInteger();
  private final Uploader uploader;
  private final String siteKey;
  private volatile boolean running = true;

  private BusySite(URI recording, String origin, String siteKey, int visitors) {
    this.uploader = new Uploader(recording, origin);
    this.siteKey = siteKey;
    this.visitors = Executors.newFixedThreadPool(visitors);
  }

  static BusySite start(URI recording, String origin, String siteKey, int visitors) {
    BusySite site = new BusySite(recording, origin, siteKey, visitors);
    for (int i = 0; i < visitors; i++) {
      site.visitors.execute(site::visit);
    }
    return site;
  }

  /** What was acknowledged. */
  AcknowledgedUploads acknowledged() {
    return acknowledged;
  }

  /** How many uploads were answered so. */
  int answered(int status) {
    return answers.getOrDefault(status, 0);
  }

  /** How many segments were begun. */
  int begun() {
    return marks.get();
  }

  /** How many of them were refused at the first try. */
  int refusedAtFirst() {
    return refusedAtFirst.get();
  }

  /** How many different times the refused ones were told to wait. */
  int differentWaits() {
    return waits.size();
  }

  /** Milliseconds after which half of the refused ones had heard so. */
  long medianRefusalMillis() {
    List<Long> sorted = refusals.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() / 2));
  }

  /** Answers that were none of those that are owed. */
  Queue<String> wrong() {
    return wrong;
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    visitors.shutdown();
    visitors.awaitTermination(30, TimeUnit.SECONDS);
  }

  private void visit() {
    while (running) {
      try {
        OpenedSession session = uploader.open(siteKey);
        for (int number = 0; number < OF_A_SESSION && running; number++) {
          upload(session, number);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException refusedToOpen) {
        pause();
      }
    }
  }

  private void upload(OpenedSession session, int number) throws InterruptedException {
    long at = System.currentTimeMillis();
    String mark = "b" + marks.incrementAndGet();
    for (int tries = 1; running; tries++) {
      try {
        long start = System.nanoTime();
        HttpResponse<String> answer =
            uploader.answer(session, number, AcknowledgedUploads.segment(at, mark));
        if (answer.statusCode() == 503) {
          refusals.add(System.nanoTime() - start);
        }
        answers.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() == 204) {
          acknowledged.add(session.id(), at, mark);
          return;
        }
        refusedAtFirst.addAndGet(tries == 1 ? 1 : 0);
        judge(answer);
      } catch (IOException broken) {
        wrong.add(broken.getClass().getSimpleName());
      }
      pause();
    }
  }

  private void judge(HttpResponse<String> answer) {
    Optional<String> told = answer.headers().firstValue("Retry-After");
    boolean busy = answer.statusCode() == 503 && answer.body().contains(":site-busy\"");
    boolean owed = busy || answer.statusCode() == 429;
    if (!owed || told.isEmpty() || Integer.parseInt(told.get()) > LATEST_SECONDS) {
      wrong.add(answer.statusCode() + " " + answer.body());
    } else if (busy) {
      waits.merge(told.get(), 1, Integer::sum);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(IMPATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
