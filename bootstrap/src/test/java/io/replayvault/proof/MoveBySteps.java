package io.replayvault.proof;

import io.replayvault.system.Deployment;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * One move as an operator does it, by the four steps of {@code docs/operations.md} and node after
 * node, while movers are killed.
 */
final class MoveBySteps {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int LOOK_MILLIS = 100;

  private final Deployment deployment;
  private final SegmentPlace old;
  private final SegmentPlace next;
  private final Map<String, String> more;
  private int kills;
  private int ended;
  private long slowestMillis;

  /**
   * A move between two places.
   *
   * @param more settings besides, from the step on in which objects move
   */
  MoveBySteps(
      Deployment deployment, SegmentPlace old, SegmentPlace next, Map<String, String> more) {
    this.deployment = deployment;
    this.old = old;
    this.next = next;
    this.more = more;
  }

  /** Kills of a node that had the move in hand and had not yet moved everything. */
  int kills() {
    return kills;
  }

  /** Nodes that were stopped or killed. */
  int ended() {
    return ended;
  }

  /** The longest time from a kill until another node had the move in hand. */
  long slowestMillis() {
    return slowestMillis;
  }

  /** All four steps, with so many movers killed in the third. */
  void run(int movers) throws IOException, InterruptedException {
    everyNode(both(old.asMain(), next.asOther()));
    everyNode(both(next.asMain(), old.asOther()));
    deployment.execute(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values ('move', 'only', now() + interval '1 day', false, 1)"
            + " on conflict (task_name, task_instance)"
            + " do update set execution_time = excluded.execution_time");
    Map<String, String> moving = both(next.asMain(), old.asOther());
    moving.put("REPLAYVAULT_SEGMENTS_MOVE", "true");
    moving.putAll(more);
    everyNode(moving);
    // All movers are up before one begins, so that each can take over from the other.
    begin("move");
    int dead = killMovers(movers, moving);
    await(() -> referenced() == 0);
    sweepWhatNobodyRefersTo();
    Map<String, String> moved = new HashMap<>(next.asMain());
    moved.putAll(more);
    restart(dead, moved);
    for (int node = 0; node < deployment.size(); node++) {
      if (node != dead) {
        restart(node, moved);
      }
    }
  }

  /** Answers which node the last kill left dead. */
  private int killMovers(int movers, Map<String, String> moving) throws InterruptedException {
    int all = old.files().size();
    int victim = 0;
    for (int kill = 1; kill <= movers; kill++) {
      if (kill > 1) {
        restart(victim, moving);
      }
      int left = all - all * kill / (movers + 1);
      await(() -> old.files().size() <= left);
      OptionalInt mover = awaitMover();
      if (mover.isEmpty()) {
        // All was moved before the last victim was up again: the kills counted so far tell.
        return victim;
      }
      victim = mover.getAsInt();
      RunningReplayVault node = deployment.node(victim);
      node.kill();
      ended++;
      kills += old.files().isEmpty() ? 0 : 1;
      CompletableFuture<Long> takenOver =
          CompletableFuture.supplyAsync(() -> untilTakenOverFrom(node.pid()));
      slowestMillis = Math.max(slowestMillis, takenOver.join());
    }
    return victim;
  }

  private long untilTakenOverFrom(long pid) {
    long begin = System.nanoTime();
    await(() -> mover().stream().anyMatch(node -> deployment.node(node).pid() != pid));
    return (System.nanoTime() - begin) / 1_000_000;
  }

  /** Empty if nothing is left to move. */
  private OptionalInt awaitMover() {
    AtomicReference<OptionalInt> seen = new AtomicReference<>(OptionalInt.empty());
    await(
        () -> {
          // Between two questions the move may change hands: one answer counts.
          seen.set(mover());
          return seen.get().isPresent() || old.files().isEmpty();
        });
    return seen.get();
  }

  /** The node that has the move in hand; empty if none has. */
  private OptionalInt mover() {
    String holder =
        deployment
            .query(
                "select coalesce(max(split_part(picked_by, '@', 1)), '') from scheduled_tasks"
                    + " where task_name = 'move' and picked")
            .get(0);
    for (int node = 0; node < deployment.size(); node++) {
      if (holder.equals(String.valueOf(deployment.node(node).pid()))) {
        return OptionalInt.of(node);
      }
    }
    return OptionalInt.empty();
  }

  /** Objects in the old place that a committed segment refers to. */
  private long referenced() {
    if (old.files().isEmpty()) {
      return 0;
    }
    String ids = String.join("','", old.objects());
    return Long.parseLong(
        deployment.query("select count(*) from segment where object_id in ('" + ids + "')").get(0));
  }

  /** What nodes left that ended: made older than the grace, since nobody waits for an hour here. */
  private void sweepWhatNobodyRefersTo() throws IOException {
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    for (Path orphan : old.files()) {
      try {
        Files.setLastModifiedTime(orphan, longAgo);
      } catch (NoSuchFileException gone) {
        // Whoever merged it deleted it.
      }
    }
    if (!old.files().isEmpty()) {
      begin("sweep");
      await(() -> old.files().isEmpty());
    }
  }

  private void begin(String job) {
    deployment.execute(
        "update scheduled_tasks set execution_time = now() where task_name = '"
            + job
            + "' and not picked");
  }

  private void everyNode(Map<String, String> settings) {
    for (int node = 0; node < deployment.size(); node++) {
      restart(node, settings);
    }
  }

  private void restart(int node, Map<String, String> settings) {
    deployment.restart(node, settings);
    ended++;
  }

  private static Map<String, String> both(Map<String, String> main, Map<String, String> other) {
    Map<String, String> both = new HashMap<>(main);
    both.putAll(other);
    return both;
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the move did not get there in time");
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
