package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Somebody who signs in, searches and watches, again and again, and how long each of it takes. */
final class PersonAtWork implements AutoCloseable {
  /** More would be taken for somebody who guesses passwords. */
  private static final int MOST_SIGN_INS = 15;

  private static final int REPLAYS_OF_A_SIGN_IN = 8;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<Long> signIns = new ArrayList<>();
  private final List<Long> looks = new ArrayList<>();
  private final URI console;
  private final String session;
  private final long at;
  private int failed;
  private volatile boolean running = true;

  private PersonAtWork(URI console, String session, long at) {
    this.console = console;
    this.session = session;
    this.at = at;
  }

  /** Begins; they watch that session, which has an event at that time. */
  static PersonAtWork start(URI console, String session, long at) {
    PersonAtWork person = new PersonAtWork(console, session, at);
    person.thread.execute(person::work);
    return person;
  }

  int signIns() {
    return signIns.size();
  }

  int looks() {
    return looks.size();
  }

  int failed() {
    return failed;
  }

  long slowestSignInMillis() {
    return signIns.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
  }

  /** Of searches and replays together. */
  long quantileOfLooksMillis(double share) {
    List<Long> sorted = looks.stream().sorted().toList();
    return sorted.isEmpty()
        ? Long.MAX_VALUE
        : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.shutdown();
    thread.awaitTermination(60, TimeUnit.SECONDS);
  }

  private void work() {
    while (running && signIns.size() < MOST_SIGN_INS) {
      try {
        long start = System.nanoTime();
        ConsoleClient person = ConsoleClient.signIn(console);
        signIns.add(millisSince(start));
        for (int i = 0; i < REPLAYS_OF_A_SIGN_IN && running; i++) {
          look(person);
          Thread.sleep(40);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        failed++;
      }
    }
  }

  private void look(ConsoleClient person) {
    long start = System.nanoTime();
    person.get("/api/v1/sessions?limit=10");
    looks.add(millisSince(start));
    start = System.nanoTime();
    if (person.events(session, at, at + 1).isEmpty()) {
      failed++;
    }
    looks.add(millisSince(start));
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
