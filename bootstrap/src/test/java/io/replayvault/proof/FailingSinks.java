package io.replayvault.proof;

import io.replayvault.proof.AuditSinks.Sink;
import io.replayvault.proof.SensitiveRequests.Answer;
import io.replayvault.system.Deployment;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes sinks of the audit log fail, alone and together, and sends all of the requests while they
 * do. An ailment lasts until the node has come upon it, and not less than some seconds.
 */
final class FailingSinks {
  private static final List<Ailment> AILMENTS =
      List.of(Ailment.KILLED, Ailment.FULL, Ailment.SLOW, Ailment.FROZEN);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Longer than any answer of this proof's database takes that is well. */
  private static final long SLOW_MILLIS = 190;

  private static final int NEW_CHECKPOINTS = 3;

  private final Deployment deployment;
  private final Map<String, Sink> sinks;
  private final SensitiveRequests requests;
  private final Size size;
  private final Map<String, Integer> statuses = new TreeMap<>();
  private final List<String> untouched = new ArrayList<>();
  private long alone;
  private long least = Long.MAX_VALUE;
  private int bucketMoved;
  private int folderMoved;

  FailingSinks(
      Deployment deployment, Map<String, Sink> sinks, SensitiveRequests requests, Size size) {
    this.deployment = deployment;
    this.sinks = sinks;
    this.requests = requests;
    this.size = size;
  }

  /** Each of them in each way, and all in each way; at the suite's size two of them alone. */
  void run() throws Exception {
    List<Map.Entry<String, Sink>> each = List.copyOf(sinks.entrySet());
    for (Ailment ailment : AILMENTS) {
      // Killed, full, slow and frozen: the suite takes another place each time, the folder last.
      int turn = each.size() - 1 - AILMENTS.indexOf(ailment);
      for (int i = 0; i < each.size(); i++) {
        String name = each.get(i).getKey();
        if (size == Size.FULL || i == turn || name.equals(AuditSinks.DATABASE)) {
          during(ailment, name, List.of(each.get(i).getValue()));
        }
      }
      during(ailment, "all together", List.copyOf(sinks.values()));
    }
    System.out.println("  answers: " + statuses);
  }

  /** That the node came upon each ailment of each sink at all. */
  Row touched() {
    return new Row(
        "  and the node came upon each sink while that one alone failed",
        "F3",
        alone,
        "%d times at least; never: %s".formatted(least, untouched),
        "each more than once, never none",
        untouched.isEmpty());
  }

  /** That a folder that hangs keeps no checkpoint from the other places. */
  Row othersGoOn() {
    return new Row(
        "  and while the folder is frozen the bucket's newest checkpoint goes on",
        "F3",
        NEW_CHECKPOINTS,
        "%d new ones in the bucket, %d in the folder".formatted(bucketMoved, folderMoved),
        NEW_CHECKPOINTS + " in the bucket, 0",
        bucketMoved >= NEW_CHECKPOINTS && folderMoved == 0);
  }

  /** Strikes, or heals. */
  static void all(List<Sink> sinks, Ailment ailment) throws Exception {
    // The database comes last, and first back: the others ask it.
    for (Sink each : ailment == Ailment.NONE ? sinks : sinks.reversed()) {
      each.suffer(ailment);
    }
  }

  private void during(Ailment ailment, String name, List<Sink> struck) throws Exception {
    int before = requests.answers().size();
    long touched = struck.getFirst().touched();
    long begin = System.nanoTime();
    all(struck, ailment);
    requests.send(size.of(84, 10));
    List<Answer> these = requests.answers().subList(before, requests.answers().size());
    if (struck.size() == 1) {
      long times =
          name.equals(AuditSinks.DATABASE)
              ? these.stream().filter(FailingSinks::metTheDatabase).count()
              : awaitTouched(struck.getFirst(), touched);
      count(ailment + " " + name, times);
    }
    if (ailment == Ailment.FROZEN && name.equals(AuditSinks.FOLDER)) {
      watchOthers();
    }
    hold(begin);
    all(struck, Ailment.NONE);
    tell(ailment, name, these);
    requests.awaitDone();
  }

  private static boolean metTheDatabase(Answer answer) {
    return answer.status() == 503 || answer.millis() >= SLOW_MILLIS;
  }

  /** How often the node came upon it; each look is a record that it has to hand on. */
  private long awaitTouched(Sink sink, long before) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (sink.touched() == before && System.nanoTime() < end) {
      requests.look();
      ApiCaller.pause(250);
    }
    return sink.touched() - before;
  }

  private void watchOthers() {
    long bucket = newest("s3");
    long folder = newest("file");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (bucketMoved < NEW_CHECKPOINTS && System.nanoTime() < end) {
      requests.look();
      ApiCaller.pause(250);
      long now = newest("s3");
      bucketMoved += now > bucket ? 1 : 0;
      bucket = now;
    }
    folderMoved = newest("file") > folder ? 1 : 0;
  }

  private long newest(String place) {
    return Long.parseLong(
        deployment
            .query("select coalesce(max(size), 0) from audit_place where name = '" + place + "'")
            .getFirst());
  }

  private void hold(long begin) {
    long held = (System.nanoTime() - begin) / 1_000_000;
    long left = size.of(3_000, 500) - held;
    if (left > 0) {
      ApiCaller.pause(left);
    }
  }

  private void count(String which, long times) {
    alone++;
    least = Math.min(least, times);
    if (times == 0) {
      untouched.add(which);
    }
  }

  private void tell(Ailment ailment, String name, List<Answer> these) {
    long slowest = these.stream().mapToLong(Answer::millis).max().orElse(0);
    long done = these.stream().filter(Answer::isDone).count();
    System.out.printf(
        "  %s %s: %d of %d done, %d ms at most%n", ailment, name, done, these.size(), slowest);
    these.forEach(one -> statuses.merge(ailment + " " + one.status(), 1, Integer::sum));
  }
}
