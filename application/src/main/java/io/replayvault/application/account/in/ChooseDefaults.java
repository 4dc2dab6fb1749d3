package io.replayvault.application.account.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.account.AccountId;
import java.util.Optional;

/** A person chooses the account and the view with which they begin (clause E2). */
public interface ChooseDefaults {
  /** Keeps the choice; it counts from their next sign-in on. */
  Outcome choose(Caller caller, Command command);

  /**
   * The choice.
   *
   * @param account one in which they are active
   * @param view empty leaves it to the console
   */
  record Command(AccountId account, Optional<LandingView> view) {}

  /** How it ended. */
  sealed interface Outcome {
    /** It is kept. */
    record Chosen() implements Outcome {}

    /** There is no such account, or they are nobody in it. */
    record Absent() implements Outcome {}
  }
}
