package io.replayvault.application.access;

import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Forgets sign-ins that nobody can use any more, failures to sign in, and from where people are
 * known to come, when they have been kept for long enough (ADR-0069): rows with people's networks,
 * which otherwise nothing ends. What the audit log has of them stays.
 */
public final class PastSignIns {
  /** So many in one transaction. */
  static final int AT_ONCE = 1_000;

  private final SignIns signIns;
  private final SignInHistory history;
  private final PersonLetters letters;
  private final Duration kept;
  private final InstantSource clock;

  /**
   * Forgets what is older than that.
   *
   * @param kept longer than any sign-in lasts
   */
  public PastSignIns(
      SignIns signIns,
      SignInHistory history,
      PersonLetters letters,
      Duration kept,
      InstantSource clock) {
    this.signIns = signIns;
    this.history = history;
    this.letters = letters;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Forgets all that is due. It may be cut off at any time, and run by several nodes at once.
   *
   * @param over whether to leave the rest to the next run
   */
  public Forgotten forget(BooleanSupplier over) {
    Instant before = clock.instant().minus(kept);
    return new Forgotten(
        all(() -> signIns.forget(before, AT_ONCE), over),
        all(() -> history.forget(before, AT_ONCE), over),
        all(() -> letters.forgetKnown(before, AT_ONCE), over));
  }

  private static long all(Some some, BooleanSupplier over) {
    long all = 0;
    int last = AT_ONCE;
    while (last == AT_ONCE && !over.getAsBoolean()) {
      last = some.forget();
      all += last;
    }
    return all;
  }

  /** One transaction's. */
  private interface Some {
    int forget();
  }

  /**
   * What a run forgot.
   *
   * @param signIns sign-ins that were over
   * @param failures failures to sign in
   * @param known things that people had been told, such as a network from where they signed in
   */
  public record Forgotten(long signIns, long failures, long known) {}
}
