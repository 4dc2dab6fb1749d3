package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import java.util.Optional;

/**
 * Asks for somebody to be added, changed or revoked (clause E4). Where Admin Users manage people
 * themselves, what they ask for is done at once and recorded as done by them.
 */
public interface RequestPerson {
  /**
   * Asks.
   *
   * @param account in which account; the caller's default one when empty
   */
  Guarded<Outcome> request(Caller caller, Optional<AccountId> account, Command command);

  /**
   * What is asked for. A reason that is none throws {@link IllegalArgumentException}.
   *
   * @param wish what for
   * @param reason why, 1 to 500 characters
   */
  record Command(Wish wish, String reason) {
    public Command {
      PersonRequest.requireReason(reason);
    }
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It is asked for, or done.
     *
     * @param request as it stands now
     */
    record Requested(PersonRequest request) implements Outcome {}

    /** A person, site or group of the wish is not the account's, or there is no such thing. */
    record Absent() implements Outcome {}

    /**
     * It cannot be done.
     *
     * @param obstacle why
     */
    record Hindered(Obstacle obstacle) implements Outcome {}
  }
}
