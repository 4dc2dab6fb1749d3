package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * When each person signed in or failed to (clause F10). Durable on return; exact under concurrency.
 */
public interface SignInHistory {
  /** Notes a failure. */
  void failed(PersonId person, Instant at);

  /** Notes a success and answers what was before it. */
  Before succeeded(PersonId person, Instant at);

  /** What was before the person's latest success. */
  Before beforeLatest(PersonId person);

  /**
   * A person's past at a sign-in.
   *
   * @param previousSignIn the success before; empty at the first
   * @param failures failures between the two
   */
  record Before(Optional<Instant> previousSignIn, int failures) {}
}
