package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens an account to the caller, of Support, at once and without approval (clause H1): for an
 * emergency, for an hour at most, told to the customer by e-mail, and reviewed by them afterwards.
 */
public interface BreakGlass {
  /**
   * Opens it.
   *
   * @param account which account; the caller's default one when empty
   */
  Guarded<SupportOutcome> open(Caller caller, Optional<AccountId> account, Command command);

  /**
   * What is opened. A reason that is none and a time that is too long throw {@link
   * IllegalArgumentException}.
   *
   * @param scope the sites
   * @param reason why, 1 to 500 characters
   * @param length for how long, at most an hour
   */
  record Command(Scope scope, String reason, Duration length) {
    public Command {
      PersonRequest.requireReason(reason);
      if (!length.isPositive() || length.compareTo(SupportGrant.LONGEST_BREAK_GLASS) > 0) {
        throw new IllegalArgumentException("break-glass is for at most an hour");
      }
    }
  }
}
