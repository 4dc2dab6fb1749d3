package io.replayvault.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets actors run one at a time, from one step to the next, in an order that chance decides: the
 * same seed gives the same interleaving. Now and then one of them sleeps while the others take many
 * steps, as a process does that is stopped or swapped out.
 */
final class Schedule {
  private static final int STEPS_BETWEEN_NAPS = 25;
  private static final int LONGEST_NAP = 200;

  private final Map<Thread, Actor> actors = new ConcurrentHashMap<>();
  private final List<Actor> live = new ArrayList<>();
  private final Semaphore paused = new Semaphore(0);

  /** Adds somebody who acts; they begin with {@link #run}. */
  void add(Callable<?> work) {
    Actor actor = new Actor();
    Thread thread = Thread.ofVirtual().unstarted(() -> act(actor, work));
    actors.put(thread, actor);
    live.add(actor);
    thread.start();
  }

  /** Holds the caller up until it is their turn again; nobody else is held up. */
  void step() {
    Actor actor = actors.get(Thread.currentThread());
    if (actor != null) {
      paused.release();
      actor.turn.acquireUninterruptibly();
    }
  }

  /** Lets everybody but the caller sleep for so many steps. */
  void letOthersSleep(int steps) {
    Actor self = actors.get(Thread.currentThread());
    live.stream().filter(actor -> actor != self).forEach(actor -> actor.nap = steps);
  }

  /**
   * Runs all to their ends.
   *
   * @param constancy the chance in a hundred that whoever took a step takes the next one too
   */
  void run(Random random, int constancy) {
    Actor last = null;
    while (!live.isEmpty()) {
      if (last == null || !isAwake(last) || random.nextInt(100) >= constancy) {
        last = next(random);
      }
      if (random.nextInt(STEPS_BETWEEN_NAPS) == 0) {
        last.nap = random.nextInt(LONGEST_NAP);
      }
      step(last);
    }
  }

  private Actor next(Random random) {
    live.forEach(actor -> actor.nap--);
    List<Actor> awake = live.stream().filter(this::isAwake).toList();
    List<Actor> possible = awake.isEmpty() ? live : awake;
    return possible.get(random.nextInt(possible.size()));
  }

  private boolean isAwake(Actor actor) {
    return !actor.ended && actor.nap <= 0;
  }

  private void step(Actor actor) {
    actor.turn.release();
    paused.acquireUninterruptibly();
    if (actor.ended) {
      live.remove(actor);
      actor.throwFailure();
    }
  }

  private void act(Actor actor, Callable<?> work) {
    actor.turn.acquireUninterruptibly();
    try {
      work.call();
    } catch (Exception | AssertionError e) {
      actor.failure = e;
    } finally {
      actor.ended = true;
      paused.release();
    }
  }

  private static final class Actor {
    private final Semaphore turn = new Semaphore(0);
    private volatile boolean ended;
    private int nap;
    private volatile @Nullable Throwable failure;

    void throwFailure() {
      if (failure != null) {
        throw new IllegalStateException("an actor failed", failure);
      }
    }
  }
}
