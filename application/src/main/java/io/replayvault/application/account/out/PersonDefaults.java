package io.replayvault.application.account.out;

import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** In which accounts people are, and where they begin when they sign in (clause E2). */
public interface PersonDefaults {
  /** What there is of the person; nothing of somebody whom there is not. */
  Defaults of(PersonId person);

  /**
   * Makes the account their default one and keeps the view, both or neither; durable on return.
   * False, and nothing changes, if they are not active in it. Idempotent.
   *
   * @param view none leaves it to the console
   */
  boolean choose(PersonId person, AccountId account, Optional<LandingView> view);

  /**
   * A person's accounts.
   *
   * @param accounts those in which they are active, by id
   * @param account the default one
   * @param view the view to begin with; one that this version does not know is none
   */
  record Defaults(
      List<AccountId> accounts, Optional<AccountId> account, Optional<LandingView> view) {
    public Defaults {
      accounts = List.copyOf(accounts);
    }
  }
}
