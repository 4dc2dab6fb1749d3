package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.AnswerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Commits what several threads append at once in one transaction: one of them has the turn and
 * takes along whatever waits by then. Nobody waits for others to come, and each hears when its own
 * record is durable.
 *
 * <p>Whoever waits longer than 0.8 seconds for a turn is refused; with the 0.8 seconds of a commit
 * that is within two seconds. So is, at once, whose request would have no time left for a commit
 * ({@link AnswerTime}). Unless its entry was already under way it is then recorded nowhere.
 */
final class GroupCommit {
  /** The most records of a transaction. */
  static final int MOST = 256;

  /** The most that a commit may wait: for a connection, other nodes and the server's answer. */
  static final Duration COMMIT = Duration.ofMillis(800);

  private static final Duration LONGEST_WAIT = Duration.ofMillis(800);

  private final Function<List<AuditEntry>, List<AuditRecord>> commit;
  private final Duration longestWait;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock(true);

  /**
   * A way to commit.
   *
   * @param commit appends in the order given and answers durable records; keeps none if it throws
   *     {@link IllegalStateException}
   */
  GroupCommit(Function<List<AuditEntry>, List<AuditRecord>> commit) {
    this(commit, LONGEST_WAIT);
  }

  GroupCommit(Function<List<AuditEntry>, List<AuditRecord>> commit, Duration longestWait) {
    this.commit = commit;
    this.longestWait = longestWait;
  }

  AuditRecord append(AuditEntry entry) {
    Duration wait = longestWait();
    if (wait.isNegative()) {
      return refuse(new TimeoutException("the request has no time left for a commit"));
    }
    Waiting mine = new Waiting(entry);
    waiting.add(mine);
    if (!AnswerTime.waiting(() -> hasTurn(wait))) {
      waiting.remove(mine);
      return mine.ended()
          ? mine.answer()
          : refuse(new TimeoutException("waited " + wait + " for a turn"));
    }
    try {
      while (!mine.ended()) {
        commitNext(mine);
      }
    } finally {
      turn.unlock();
    }
    return mine.answer();
  }

  /** How many entries wait to be taken along. */
  int waiting() {
    return waiting.size();
  }

  /** For a turn, so that a commit's time is left after it. */
  private Duration longestWait() {
    return AnswerTime.left()
        .map(left -> left.minus(COMMIT))
        .filter(left -> left.compareTo(longestWait) < 0)
        .orElse(longestWait);
  }

  private boolean hasTurn(Duration wait) {
    try {
      return turn.tryLock(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void commitNext(Waiting mine) {
    List<Waiting> taken = new ArrayList<>();
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      taken.add(next);
      if (taken.size() == MOST) {
        break;
      }
    }
    if (taken.isEmpty()) {
      mine.fail(new IllegalStateException("an append was taken along and never ended"));
      return;
    }
    try {
      commit(taken);
    } finally {
      // Whatever broke off, nobody waits for an entry that nobody has any more.
      taken.stream().filter(each -> !each.ended()).forEach(GroupCommit::breakOff);
    }
  }

  private void commit(List<Waiting> taken) {
    try {
      List<AuditRecord> records = commit.apply(taken.stream().map(each -> each.entry).toList());
      for (int i = 0; i < taken.size(); i++) {
        taken.get(i).end(records.get(i));
      }
    } catch (IllegalStateException refusedRow) {
      // One entry that the database does not take is no reason to refuse the others.
      if (taken.size() == 1) {
        taken.getFirst().fail(refusedRow);
      } else {
        taken.forEach(each -> commit(List.of(each)));
      }
    } catch (RuntimeException e) {
      taken.forEach(each -> each.fail(e));
    }
  }

  private static void breakOff(Waiting left) {
    left.fail(new IllegalStateException("an append broke off"));
  }

  private static AuditRecord refuse(Exception why) {
    throw new AuditUnavailable("the audit log took no record in time", why);
  }

  /** An entry whose thread waits. */
  private static final class Waiting {
    private final AuditEntry entry;
    private volatile @Nullable AuditRecord record;
    private volatile @Nullable RuntimeException failure;

    Waiting(AuditEntry entry) {
      this.entry = entry;
    }

    void end(AuditRecord durable) {
      record = durable;
    }

    void fail(RuntimeException why) {
      failure = why;
    }

    boolean ended() {
      return record != null || failure != null;
    }

    AuditRecord answer() {
      AuditRecord durable = record;
      if (durable != null) {
        return durable;
      }
      RuntimeException why = failure;
      throw why != null ? why : new IllegalStateException("the append has not ended");
    }
  }
}
