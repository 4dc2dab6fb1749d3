package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import java.util.Optional;

/**
 * Decides about Support's access, in the account's name (clause H1). A grant of another account is
 * as one that is not there. A reason or note that is none throws {@link IllegalArgumentException}.
 */
public interface SettleSupportAccess {
  /** Lets them in, within the scope and time that they asked for. */
  Guarded<SupportOutcome> approve(Caller caller, Which which);

  /** Does not, for a reason. */
  Guarded<SupportOutcome> refuse(Caller caller, Which which, String reason);

  /**
   * Ends access before its time, also what waits for an answer yet; replays that are open stop
   * within a second. Not only who decides may, but every Admin User of the account.
   */
  Guarded<SupportOutcome> end(Caller caller, Which which);

  /** Marks break-glass reviewed, with a note, once it lets nobody in any more. */
  Guarded<SupportOutcome> review(Caller caller, Which which, String note);

  /**
   * Which grant.
   *
   * @param account of which account; the caller's default one when empty
   * @param grant its id
   */
  record Which(Optional<AccountId> account, SupportGrantId grant) {}
}
