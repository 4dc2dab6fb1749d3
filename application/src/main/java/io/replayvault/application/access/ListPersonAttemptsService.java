package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.ListPersonAttempts;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;
import java.util.Optional;

/** {@link ListPersonAttempts}. */
public final class ListPersonAttemptsService implements ListPersonAttempts {
  private final AccountPeople people;
  private final SignInHistory history;
  private final ActingIn acting;
  private final Guard guard;

  public ListPersonAttemptsService(AccountPeople people, SignInHistory history, Guard guard) {
    this.people = people;
    this.history = history;
    this.acting = new ActingIn(people);
    this.guard = guard;
  }

  @Override
  public Guarded<List<SignInAttempt>> of(
      Caller caller, Optional<AccountId> account, PersonId person) {
    Ask ask =
        new Ask(
            Permission.PERSON_READ,
            Optional.empty(),
            AuditAction.PERSON_ATTEMPTS,
            "person:" + person,
            "");
    Optional<Caller> there = acting.account(caller, account);
    return there
        .filter(t -> people.find(person, t.person().account()).isPresent())
        .map(t -> guard.run(t, ask, () -> history.failures(person)))
        .orElseGet(() -> guard.absent(there.orElse(caller), ask));
  }
}
