package io.replayvault.application.review.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.Obstacle;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.review.ReviewVerdict;
import java.time.YearMonth;

/**
 * Judges people in a review one by one (clause H2). Whoever is not in it is refused as if it were
 * not there; nobody judges themselves.
 */
public interface JudgeAccessReview {
  /** They still need what they have; whoever was suspended may act again. */
  Guarded<Outcome> confirm(Caller caller, YearMonth month, PersonId person);

  /**
   * They may no longer act in the account, from this moment on. Where the reviewer may not change
   * people, they are suspended and Customer Success is asked to revoke them (clause E4); staff are
   * suspended until somebody confirms them in a later review.
   */
  Guarded<Outcome> revoke(Caller caller, YearMonth month, PersonId person);

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It is done.
     *
     * @param verdict as it was kept
     */
    record Judged(ReviewVerdict verdict) implements Outcome {}

    /**
     * It is as it was.
     *
     * @param obstacle why
     */
    record Hindered(Obstacle obstacle) implements Outcome {}
  }
}
