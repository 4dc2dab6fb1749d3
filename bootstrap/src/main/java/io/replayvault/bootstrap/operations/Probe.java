package io.replayvault.bootstrap.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Asks whether something is well: once at a time, however many want to know, and nobody waits
 * longer than two seconds. An answer counts for a while, so that asking costs little; a question
 * that was not answered yet is not asked a second time.
 */
final class Probe {
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** So long after its last good answer something is still taken for well. */
  static final Duration GRACE = Duration.ofSeconds(6);

  private static final Duration BAD_COUNTS = Duration.ofSeconds(1);

  private final Supplier<Reason> question;
  private final Duration counts;
  private final Executor threads;
  private Optional<Question> asked = Optional.empty();
  private Optional<Reason> answer = Optional.empty();
  private long answeredAt;
  private Optional<Reason> lastWell = Optional.empty();
  private long lastWellAt;

  /**
   * A probe.
   *
   * @param question may take long, and may throw
   * @param counts how long an answer counts
   * @param threads on which it is asked
   */
  Probe(Supplier<Reason> question, Duration counts, Executor threads) {
    this.question = question;
    this.counts = counts;
    this.threads = threads;
  }

  /** The check's answer, with its reason. */
  HealthCheckResponse check(String name) {
    return said(name, ask());
  }

  static HealthCheckResponse said(String name, Reason reason) {
    return HealthCheckResponse.named(name)
        .withData("reason", reason.words())
        .status(reason.isWell())
        .build();
  }

  /**
   * The answer of now; the last good one for a few seconds more when there is none. Nodes share
   * what they ask: one lost answer would else take all of them from the balancer at once.
   */
  Reason ask() {
    Reason now = askNow();
    synchronized (this) {
      if (now.isWell()) {
        lastWell = Optional.of(now);
        lastWellAt = System.nanoTime();
        return now;
      }
      boolean recently = System.nanoTime() - lastWellAt < GRACE.toNanos();
      return lastWell.filter(well -> recently).orElse(now);
    }
  }

  private Reason askNow() {
    Question pending;
    synchronized (this) {
      if (answer.filter(this::counts).isPresent()) {
        return answer.get();
      }
      pending = asked.orElseGet(this::askAnew);
      if (pending.isOverdue()) {
        return Reason.SILENT;
      }
    }
    return pending.await();
  }

  /** A bad answer is soon asked for again, or one lost answer would count as an outage. */
  private boolean counts(Reason reason) {
    long age = System.nanoTime() - answeredAt;
    return age < counts.toNanos() && (reason.isWell() || age < BAD_COUNTS.toNanos());
  }

  private Question askAnew() {
    Question pending =
        new Question(
            CompletableFuture.supplyAsync(question, threads).exceptionally(thrown -> Reason.FAILS),
            System.nanoTime());
    asked = Optional.of(pending);
    pending.reason().thenAccept(this::answered);
    return pending;
  }

  private synchronized void answered(Reason reason) {
    asked = Optional.empty();
    answer = Optional.of(reason);
    answeredAt = System.nanoTime();
  }

  /** One that was asked, and when. Nobody waits for one that has been silent for too long. */
  private record Question(CompletableFuture<Reason> reason, long since) {
    boolean isOverdue() {
      return !reason.isDone() && System.nanoTime() - since > PATIENCE.toNanos();
    }

    Reason await() {
      try {
        return reason.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException silent) {
        return Reason.SILENT;
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return Reason.SILENT;
      }
    }
  }
}
