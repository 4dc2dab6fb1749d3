package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When each person signed in or failed to (clause F10). Durable on return; exact under concurrency.
 */
public interface SignInHistory {
  /** So many failures of a person are kept one by one; the oldest gives way. */
  int KEPT = 50;

  /** Notes a failure. */
  void failed(PersonId person, SignInAttempt attempt);

  /** Notes a success and answers what was before it. */
  Before succeeded(PersonId person, Instant at);

  /** What was before the person's latest success. */
  Before beforeLatest(PersonId person);

  /** The person's latest failures, at most {@link #KEPT}; what was noted last comes first. */
  List<SignInAttempt> failures(PersonId person);

  /**
   * Forgets some of the single failures from before then, whosever; the next call takes more. What
   * was counted stays counted.
   *
   * @param most how many
   * @return how many it were; fewer than that many when none is left
   */
  int forget(Instant before, int most);

  /**
   * A person's past at a sign-in.
   *
   * @param previousSignIn the success before; empty at the first
   * @param failures failures between the two
   */
  record Before(Optional<Instant> previousSignIn, int failures) {}
}
