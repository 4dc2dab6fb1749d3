package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Recorders, and somebody who watches, whose every answer is kept. A recorder sends what was
 * refused again and again, more often than the one that is served, until it is taken.
 */
final class OutageLoad implements AutoCloseable {
  private static final int RECORDERS = 4;
  private static final int OF_A_SESSION = 1_000;
  private static final int PAUSE_MILLIS = 300;

  private final Uploader uploader;
  private final String siteKey;
  private final String secret;
  private final ConsoleClient watcher;
  private final AcknowledgedUploads acknowledged;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final ExecutorService people = Executors.newFixedThreadPool(RECORDERS + 1);
  private volatile boolean running = true;

  private OutageLoad(
      Uploader uploader,
      String siteKey,
      String secret,
      ConsoleClient watcher,
      AcknowledgedUploads acknowledged) {
    this.uploader = uploader;
    this.siteKey = siteKey;
    this.secret = secret;
    this.watcher = watcher;
    this.acknowledged = acknowledged;
  }

  /** Begins to record a site that is made for it; every segment holds the secret. */
  static OutageLoad begin(
      URI recording, URI console, String secret, AcknowledgedUploads acknowledged) {
    String origin = "https://shop.example";
    ConsoleClient watcher = ConsoleClient.signIn(console);
    String siteKey = watcher.createSite("Outages", List.of(origin)).get("siteKey").asText();
    OutageLoad load =
        new OutageLoad(new Uploader(recording, origin), siteKey, secret, watcher, acknowledged);
    for (int i = 0; i < RECORDERS; i++) {
      load.people.execute(load::record);
    }
    load.people.execute(load::watch);
    return load;
  }

  /** What was answered to requests that began between two points of time (nanoseconds). */
  List<Answer> between(long from, long to) {
    return answers.stream().filter(one -> one.begun() >= from && one.begun() < to).toList();
  }

  /**
   * Waits for an upload that began after that time and was answered so; how many milliseconds after
   * that time the answer came, or one more than the limit.
   */
  long millisUntil(int status, long from, long limit) {
    while (true) {
      for (Answer one : answers) {
        if (one.isUpload() && one.status() == status && one.begun() >= from) {
          return Math.min(limit + 1, (one.begun() - from) / 1_000_000 + one.millis());
        }
      }
      if (System.nanoTime() - from > limit * 1_000_000) {
        return limit + 1;
      }
      ApiCaller.pause(20);
    }
  }

  /** Lets what is under way end, and stops. */
  @Override
  public void close() throws InterruptedException {
    running = false;
    people.shutdown();
    if (!people.awaitTermination(90, TimeUnit.SECONDS)) {
      people.shutdownNow();
    }
  }

  private void record() {
    try {
      while (running) {
        OpenedSession session = open();
        long at = System.currentTimeMillis();
        for (int number = 0; number < OF_A_SESSION && running; number++) {
          upload(session, number, at + number);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException stopped) {
      // It was told to stop before it had a session.
    }
  }

  private OpenedSession open() throws IOException, InterruptedException {
    while (true) {
      try {
        return uploader.open(siteKey);
      } catch (IOException refused) {
        if (!running) {
          throw refused;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void upload(OpenedSession session, int number, long at) throws InterruptedException {
    String mark = secret + session.id() + "-" + number;
    String segment = AcknowledgedUploads.segment(at, mark);
    boolean taken = false;
    while (!taken && running) {
      Answer answer = answered(session, number, segment);
      answers.add(answer);
      taken = answer.status() == 204;
      if (taken) {
        acknowledged.add(session.id(), at, mark);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private Answer answered(OpenedSession session, int number, String segment)
      throws InterruptedException {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer = uploader.answer(session, number, segment);
      boolean told = answer.headers().firstValue("Retry-After").isPresent();
      return Answer.of(true, answer.statusCode(), told, begun);
    } catch (IOException brokenOff) {
      return Answer.of(true, 0, false, begun);
    }
  }

  private void watch() {
    while (running) {
      ApiCaller.pause(PAUSE_MILLIS);
      if (acknowledged.size() == 0) {
        continue;
      }
      String session = acknowledged.firstSession();
      long begun = System.nanoTime();
      long at = acknowledged.expected(session).uploads().get(0).at();
      String path = "/api/v1/sessions/%s/events?from=%d&to=%d".formatted(session, at, at + 1_000);
      try {
        answers.add(Answer.of(false, watcher.status(path), false, begun));
      } catch (RuntimeException brokenOff) {
        answers.add(Answer.of(false, 0, false, begun));
      }
    }
  }

  /**
   * What came of a request.
   *
   * @param isUpload whether it was an upload, or else a replay
   * @param status of HTTP; 0 if no answer came, or not all of it
   * @param toldWhen whether a refusal said when to come again
   * @param begun when it was sent (nanoseconds)
   * @param millis until it was answered
   */
  record Answer(boolean isUpload, int status, boolean toldWhen, long begun, long millis) {
    private static Answer of(boolean isUpload, int status, boolean toldWhen, long begun) {
      return new Answer(isUpload, status, toldWhen, begun, (System.nanoTime() - begun) / 1_000_000);
    }

    /** When it was answered (nanoseconds). */
    long ended() {
      return begun + millis * 1_000_000;
    }

    boolean isDone() {
      return status == (isUpload ? 204 : 200);
    }

    /** An upload that was refused as it is to be. */
    boolean isRefused() {
      return isUpload && status == 503 && toldWhen;
    }
  }
}
