package io.replayvault.web.session;

import io.replayvault.application.node.out.Meters;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.SiteShare;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Bounds how much is in work at a time and shares it among sites (ADR-0042). No site has more than
 * its share of the places. Who finds none waits for a moment, in bounded room; a place that is
 * given back goes to the waiting site that has the fewest. Where the waiting room is full, the site
 * that has most in it gives one up for a site that has fewer: who asks for most is refused first,
 * and who asks for little gets in. While a person waits at the console, few begin: those in work go
 * on, and the rest wait until the person is served.
 */
final class UploadSlots {
  private static final Duration LATER = Duration.ofSeconds(2);
  private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

  private final int most;
  private final int few;
  private final int mostWaiting;
  private final long patienceNanos;
  private final Meters.Timer timer;
  private final BooleanSupplier peopleWait;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Lane> lanes = new HashMap<>();
  private int inWork;
  private int waiting;

  /**
   * Places.
   *
   * @param places in work at a time, and who may wait for a place
   * @param patience how long they wait
   * @param timer takes the time of each wait
   * @param peopleWait whether somebody waits at the console now
   */
  UploadSlots(Places places, Duration patience, Meters.Timer timer, BooleanSupplier peopleWait) {
    this.most = places.most();
    this.few = places.few();
    this.mostWaiting = places.waiting();
    this.patienceNanos = patience.toNanos();
    this.timer = timer;
    this.peopleWait = peopleWait;
  }

  /** Does the work as soon as there is a place for it, or refuses. */
  <T> T within(String site, Work<T> work) throws IOException {
    enter(site)
        .ifPresent(
            full -> {
              throw Refusal.until(full, LATER);
            });
    try {
      return work.done();
    } finally {
      leave(site);
    }
  }

  /** Whether the site would be refused without waiting. */
  boolean isFull(String site) {
    lock.lock();
    try {
      Lane lane = lanes.get(site);
      return lane != null && isRoomFullFor(lane);
    } finally {
      lock.unlock();
    }
  }

  int inWork() {
    lock.lock();
    try {
      return inWork;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  private Optional<ProblemKind> enter(String site) {
    lock.lock();
    try {
      serveWhileRoom();
      Lane lane = lanes.computeIfAbsent(site, name -> new Lane());
      Optional<ProblemKind> refused = enter(lane);
      dropIfEmpty(site, lane);
      return refused;
    } finally {
      lock.unlock();
    }
  }

  private Optional<ProblemKind> enter(Lane lane) {
    if (isRoom() && lane.queue.isEmpty() && !isAtItsShare(lane)) {
      begin(lane);
      return Optional.empty();
    }
    if (isRoomFullFor(lane)) {
      return Optional.of(ProblemKind.SITE_BUSY);
    }
    if (waiting >= mostWaiting && !sendAwayForOneOf(lane)) {
      return Optional.of(refusalFor(lane));
    }
    return await(lane);
  }

  private Optional<ProblemKind> await(Lane lane) {
    Waiter waiter = new Waiter(lock.newCondition(), asksForMost(lane));
    lane.queue.addLast(waiter);
    waiting++;
    Meters.Timing timing = timer.start();
    try {
      long end = System.nanoTime() + patienceNanos;
      for (long left = patienceNanos; waiter.state == State.WAITING && left > 0; ) {
        waiter.turn.awaitNanos(Math.min(left, LOOK_NANOS));
        // Nobody tells when the last person has been served.
        serveWhileRoom();
        left = end - System.nanoTime();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      timing.stop();
    }
    return switch (waiter.state) {
      case IN_WORK -> Optional.empty();
      case SENT_AWAY -> Optional.of(ProblemKind.SITE_BUSY);
      case WAITING -> {
        lane.queue.remove(waiter);
        waiting--;
        yield Optional.of(waiter.ofMost ? ProblemKind.SITE_BUSY : refusalFor(lane));
      }
    };
  }

  private boolean isRoomFullFor(Lane lane) {
    return mostWaiting > 0 && lane.queue.size() >= SiteShare.of(mostWaiting);
  }

  /** Makes room for a site at the cost of the one with most waiting, if that has more than it. */
  private boolean sendAwayForOneOf(Lane newcomer) {
    Optional<Lane> longest =
        lanes.values().stream()
            .max(Comparator.comparingInt(lane -> lane.queue.size()))
            .filter(lane -> lane.queue.size() > newcomer.queue.size() + 1);
    longest.ifPresent(lane -> settle(lane.queue.removeLast(), State.SENT_AWAY));
    return longest.isPresent();
  }

  private void leave(String site) {
    lock.lock();
    try {
      Lane lane = lanes.computeIfAbsent(site, name -> new Lane());
      lane.inWork--;
      inWork--;
      serveWhileRoom();
      dropIfEmpty(site, lane);
    } finally {
      lock.unlock();
    }
  }

  /** More than one at a time when people have been served; some place in work always comes back. */
  private void serveWhileRoom() {
    for (Optional<Lane> next = next(); isRoom() && next.isPresent(); next = next()) {
      serve(next.get());
    }
  }

  private boolean isRoom() {
    return inWork < few || inWork < most && !peopleWait.getAsBoolean();
  }

  /** The waiting site with the fewest places; among equals the one whose next waits longest. */
  private Optional<Lane> next() {
    return lanes.values().stream()
        .filter(lane -> !lane.queue.isEmpty() && !isAtItsShare(lane))
        .min(
            Comparator.<Lane>comparingInt(lane -> lane.inWork)
                .thenComparingLong(lane -> lane.queue.getFirst().since));
  }

  private void serve(Lane lane) {
    settle(lane.queue.removeFirst(), State.IN_WORK);
    begin(lane);
  }

  private void settle(Waiter waiter, State state) {
    waiting--;
    waiter.state = state;
    waiter.turn.signal();
  }

  private void begin(Lane lane) {
    inWork++;
    lane.inWork++;
  }

  private boolean isAtItsShare(Lane lane) {
    return lane.inWork >= SiteShare.of(most);
  }

  private ProblemKind refusalFor(Lane lane) {
    return isAtItsShare(lane) || asksForMost(lane) ? ProblemKind.SITE_BUSY : ProblemKind.BUSY;
  }

  private boolean asksForMost(Lane lane) {
    return lanes.size() > 1
        && lanes.values().stream().allMatch(one -> one == lane || one.asked() < lane.asked());
  }

  private void dropIfEmpty(String site, Lane lane) {
    if (lane.inWork == 0 && lane.queue.isEmpty()) {
      lanes.remove(site, lane);
    }
  }

  /**
   * How many.
   *
   * @param most in work at a time
   * @param few in work at a time while people wait, at least one and no more than most
   * @param waiting who may wait for a place
   */
  record Places(int most, int few, int waiting) {
    Places {
      if (few < 1 || few > most) {
        throw new IllegalArgumentException("few are one to most");
      }
    }
  }

  /** What is done within a slot. */
  interface Work<T> {
    T done() throws IOException;
  }

  private enum State {
    WAITING,
    IN_WORK,
    SENT_AWAY
  }

  private static final class Lane {
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private int inWork;

    private int asked() {
      return inWork + queue.size();
    }
  }

  private static final class Waiter {
    private final Condition turn;
    private final long since = System.nanoTime();

    /** Its site asked for most when it came, whatever of that has gone since. */
    private final boolean ofMost;

    private State state = State.WAITING;

    private Waiter(Condition turn, boolean ofMost) {
      this.turn = turn;
      this.ofMost = ofMost;
    }
  }
}
