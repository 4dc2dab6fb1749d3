package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.ListPeople;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;
import java.util.Optional;

/** {@link ListPeople}. */
public final class ListPeopleService implements ListPeople {
  private final AccountPeople people;
  private final ActingIn acting;
  private final Guard guard;

  public ListPeopleService(AccountPeople people, Guard guard) {
    this.people = people;
    this.acting = new ActingIn(people);
    this.guard = guard;
  }

  @Override
  public Guarded<List<Person>> list(Caller caller, Optional<AccountId> account) {
    return acting
        .account(caller, account)
        .map(there -> guard.run(there, ask(there), () -> people.of(there.person().account())))
        .orElseGet(() -> guard.absent(caller, ask(caller)));
  }

  private static Ask ask(Caller caller) {
    return new Ask(
        Permission.PERSON_READ,
        Optional.empty(),
        AuditAction.PERSON_LIST,
        "account:" + caller.person().account(),
        "");
  }
}
