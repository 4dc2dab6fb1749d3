package io.replayvault.proof;

import static io.replayvault.proof.HostileVault.ATTACKED;
import static io.replayvault.proof.HostileVault.ORIGIN;

import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bodies and connections that mean harm are refused within a second, cost little memory, and
 * well-behaved sites notice nothing (clauses B4, D4).
 */
final class BombsAreRefused implements Claim {
  /** A machine that does other things too answers late, but does. */
  private static final int ANSWER_MILLIS = 10_000;

  private static final int MOST_MEBIBYTES = 64;
  private static final int SLOW_LIMIT_MILLIS = 20_000;
  private static final int PATIENCE_MILLIS = 40_000;
  private static final int OF_A_SESSION = 20;

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> slowest = new ConcurrentSkipListMap<>();
  private final AtomicInteger tried = new AtomicInteger();

  @Override
  public List<Row> check(Size size) throws Exception {
    HostileVault hostile = HostileVault.get();
    URI recording = hostile.vault().recording();
    String attacked = hostile.site("Attacked", ATTACKED);
    long pid = hostile.vault().pid();
    List<Bomb> bombs = Bomb.all(size.of(900, 100));
    List<Row> rows = new ArrayList<>();
    try (GoodUploads good =
        GoodUploads.start(recording, ORIGIN, hostile.site("Well-behaved", ORIGIN))) {
      Thread.sleep(size.of(20_000, 6_000));
      for (Bomb bomb : bombs) {
        throwOne(recording, new Uploader(recording, ATTACKED).open(attacked), 0, bomb);
      }
      long before = HeapOf.liveMebibytes(pid);
      tried.set(0);
      wrong.clear();
      slowest.clear();
      good.beginMeasuring();
      Slow slow = Slow.open(recording, attacked, size.of(60, 8));
      throwAll(recording, attacked, bombs, size.of(170, 20));
      tinySegments(recording, attacked, size.of(10, 2));
      long during = HeapOf.liveMebibytes(pid);
      slow.close(this);
      rows.addAll(rows(size, good, Math.max(during, HeapOf.liveMebibytes(pid)) - before));
    }
    boolean sameProcess =
        hostile.vault().pid() == pid
            && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    rows.add(
        new Row(
            "The server was not restarted",
            "B4 D4",
            1,
            "pid " + pid,
            "the same, alive",
            sameProcess));
    rows.add(oneSiteStarvesNoOther(size, hostile));
    rows.addAll(LimitsLoosened.rows(bombs.get(0)));
    return rows;
  }

  private List<Row> rows(Size size, GoodUploads good, long grown) {
    Map.Entry<String, Long> last =
        Collections.max(slowest.entrySet(), Map.Entry.comparingByValue());
    int limit = size.of(500, 2_000);
    // The suite checks other claims beside this one.
    int most = size.of(1_000, 5_000);
    long quantile = good.quantileMillis(0.99);
    Map<String, Integer> kinds = new TreeMap<>();
    wrong.forEach(each -> kinds.merge(each, 1, Integer::sum));
    return List.of(
        new Row(
            "Bombs are refused, each by its own name, within a second",
            "B4 D4",
            tried.get(),
            wrong.size()
                + " wrong "
                + (kinds.isEmpty() ? "" : kinds)
                + ", slowest "
                + last.getValue()
                + " ms ("
                + last.getKey()
                + ")",
            "0 wrong, " + most + " ms",
            wrong.isEmpty() && last.getValue() <= most && tried.get() >= size.of(300, 30)),
        new Row(
            "Live heap of the server grows little by them (after collections, during and behind)",
            "B4 D4",
            2,
            grown + " MiB",
            "under " + MOST_MEBIBYTES + " MiB",
            grown < MOST_MEBIBYTES),
        new Row(
            "Uploads of a well-behaved site meanwhile: p99",
            "B4 D4",
            good.done(),
            quantile + " ms, " + good.failed() + " failed",
            "under " + limit + " ms, 0 failed",
            quantile < limit && good.failed() == 0 && good.done() > size.of(200, 20)));
  }

  private void throwAll(URI recording, String siteKey, List<Bomb> bombs, int count)
      throws Exception {
    ExecutorService throwers = Executors.newFixedThreadPool(3);
    List<Future<?>> thrown = new ArrayList<>();
    for (int from = 0; from < count; from += OF_A_SESSION) {
      int first = from;
      int end = Math.min(count, from + OF_A_SESSION);
      thrown.add(
          throwers.submit(
              () -> {
                OpenedSession session = new Uploader(recording, ATTACKED).open(siteKey);
                for (int i = first; i < end; i++) {
                  throwOne(recording, session, i - first, bombs.get(i % bombs.size()));
                }
                return null;
              }));
    }
    for (Future<?> each : thrown) {
      each.get();
    }
    throwers.shutdown();
  }

  private void throwOne(URI recording, OpenedSession session, int number, Bomb bomb)
      throws IOException {
    String more = "Content-Encoding: gzip\nContent-Length: " + bomb.body().length;
    byte[] head = RawRequest.head(recording, ATTACKED, session, number, more);
    try (RawRequest request = RawRequest.connect(recording, PATIENCE_MILLIS)) {
      long start = System.nanoTime();
      if (request.send(head)) {
        request.send(bomb.body());
      }
      judge(bomb.name(), request.answer(), bomb.owed(), System.nanoTime() - start);
    }
  }

  /** A session that sends as many segments as it can: all but the first go away cheaply. */
  private void tinySegments(URI recording, String siteKey, int floods) throws Exception {
    for (int i = 0; i < floods; i++) {
      OpenedSession session = new Uploader(recording, ATTACKED).open(siteKey);
      byte[] body =
          "[{\"type\":3,\"timestamp\":1795500000000,\"data\":{}}]"
              .getBytes(StandardCharsets.US_ASCII);
      long start = System.nanoTime();
      String last = "";
      try (RawRequest request = RawRequest.connect(recording, PATIENCE_MILLIS)) {
        for (int number = 0; number < 200 && !last.startsWith("429"); number++) {
          start = System.nanoTime();
          request.send(
              RawRequest.head(
                  recording, ATTACKED, session, number, "Content-Length: " + body.length));
          request.send(body);
          last = request.answer();
        }
      }
      judge("many tiny segments", last, Set.of("429 rate-limited"), System.nanoTime() - start);
    }
  }

  void judge(String name, String answer, Set<String> owed, long nanos) {
    tried.incrementAndGet();
    slowest.merge(name, TimeUnit.NANOSECONDS.toMillis(nanos), Math::max);
    if (!owed.contains(answer)) {
      wrong.add(name + " answered " + answer);
    }
  }

  private Row oneSiteStarvesNoOther(Size size, HostileVault hostile) throws Exception {
    URI recording = hostile.vault().recording();
    String attacked = hostile.site("Greedy", ATTACKED);
    int connections = size.of(2_000, 900);
    List<RawRequest> held = new ArrayList<>();
    Map<String, Integer> refused = new TreeMap<>();
    try (GoodUploads good =
        GoodUploads.start(recording, ORIGIN, hostile.site("Neighbour", ORIGIN))) {
      List<byte[]> heads = new ArrayList<>();
      for (int i = 0; i < connections; i += OF_A_SESSION) {
        OpenedSession session = new Uploader(recording, ATTACKED).open(attacked);
        heads.add(RawRequest.head(recording, ATTACKED, session, 0, "Content-Length: 100000"));
      }
      good.beginMeasuring();
      for (int i = 0; i < connections; i++) {
        RawRequest request = RawRequest.connect(recording, ANSWER_MILLIS);
        request.send(heads.get(i / OF_A_SESSION));
        request.send(new byte[] {'['});
        held.add(request);
        // Slow senders cost places, not processor time: a flood would be another claim.
        Thread.sleep(3);
        if (i % 200 == 0) {
          // A body that says nothing for a while would be ended before the last has begun.
          drip(held);
        }
      }
      refused.merge(held.get(connections - 1).answer(), 1, Integer::sum);
      long still = 0;
      for (int second = 0; second < size.of(10, 3); second++) {
        Thread.sleep(1_000);
        still = drip(held);
      }
      int limit = size.of(500, 2_000);
      long quantile = good.quantileMillis(0.99);
      return new Row(
          "One site holds " + connections + " slow uploads: the neighbour's p99",
          "B4 D4",
          good.done(),
          "%d ms, %d failed; %d held to the end, beyond its share %s"
              .formatted(quantile, good.failed(), still, refused.keySet()),
          "under " + limit + " ms, 0 failed, 503 site-busy",
          quantile < limit
              && good.failed() == 0
              && still > 0
              && refused.containsKey("503 site-busy"));
    } finally {
      for (RawRequest request : held) {
        request.close();
      }
    }
  }

  /** How many of them still take something. */
  private static long drip(List<RawRequest> held) {
    return held.stream().filter(each -> each.send(new byte[] {' '})).count();
  }

  /** Connections that never say all they promised. */
  private record Slow(List<RawRequest> bodies, List<RawRequest> silent, long since) {
    static Slow open(URI recording, String siteKey, int count) throws Exception {
      List<RawRequest> bodies = new ArrayList<>();
      List<RawRequest> silent = new ArrayList<>();
      OpenedSession session = new Uploader(recording, ATTACKED).open(siteKey);
      byte[] head = RawRequest.head(recording, ATTACKED, session, 0, "Content-Length: 100000");
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        RawRequest body = RawRequest.connect(recording, PATIENCE_MILLIS);
        body.send(head);
        body.send(new byte[] {'['});
        bodies.add(body);
        RawRequest half = RawRequest.connect(recording, PATIENCE_MILLIS);
        half.send(Arrays.copyOf(head, i % 2 == 0 ? 1 : 40));
        silent.add(half);
      }
      return new Slow(bodies, silent, start);
    }

    /** Sends on, byte by byte, until the limit; the refusals count from there. */
    void close(BombsAreRefused claim) throws Exception {
      while (millis() < SLOW_LIMIT_MILLIS - 500) {
        bodies.forEach(body -> body.send(new byte[] {' '}));
        Thread.sleep(1_000);
      }
      for (RawRequest body : bodies) {
        String answer = body.answer();
        claim.judge("slow body", answer, Set.of("408 too-slow"), overdue());
        body.close();
      }
      for (RawRequest half : silent) {
        String answer = half.answer();
        claim.judge("half-open connection", answer, Set.of("closed", "408"), overdue());
        half.close();
      }
    }

    private long overdue() {
      return TimeUnit.MILLISECONDS.toNanos(Math.max(0, millis() - SLOW_LIMIT_MILLIS));
    }

    private long millis() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
  }
}
