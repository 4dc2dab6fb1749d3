package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.account.AccountId;
import java.util.Optional;

/**
 * Ends a request about a person (clause E4): Customer Success does what was asked for or refuses
 * it, whoever may ask withdraws it. A request of another account is as one that is not there.
 */
public interface SettlePersonRequest {
  /** Does what was asked for; whoever was added is sent a link by which they choose a password. */
  Guarded<Outcome> fulfil(Caller caller, Which which);

  /** Refuses it. A reason that is none throws {@link IllegalArgumentException}. */
  Guarded<Outcome> refuse(Caller caller, Which which, String reason);

  /** Takes it back. */
  Guarded<Outcome> withdraw(Caller caller, Which which);

  /**
   * Which request.
   *
   * @param account of which account; the caller's default one when empty
   * @param request its id
   */
  record Which(Optional<AccountId> account, PersonRequestId request) {}

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It is settled.
     *
     * @param request as it ended
     */
    record Settled(PersonRequest request) implements Outcome {}

    /**
     * It is as it was.
     *
     * @param obstacle why
     */
    record Hindered(Obstacle obstacle) implements Outcome {}
  }
}
