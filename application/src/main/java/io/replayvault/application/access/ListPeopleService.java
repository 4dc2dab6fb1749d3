package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.ListPeople;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link ListPeople}. */
public final class ListPeopleService implements ListPeople {
  private final AccountPeople people;
  private final LockedPeople locked;
  private final ActingIn acting;
  private final Guard guard;

  public ListPeopleService(AccountPeople people, LockedPeople locked, Guard guard) {
    this.people = people;
    this.locked = locked;
    this.acting = new ActingIn(people);
    this.guard = guard;
  }

  @Override
  public Guarded<List<Listed>> list(Caller caller, Optional<AccountId> account) {
    return acting
        .account(caller, account)
        .map(there -> guard.run(there, ask(there), () -> listed(there.person().account())))
        .orElseGet(() -> guard.absent(caller, ask(caller)));
  }

  private List<Listed> listed(AccountId account) {
    List<Person> all = people.of(account);
    Map<PersonId, Lockout> lockouts =
        locked.among(all.stream().map(Person::id).collect(Collectors.toUnmodifiableSet()));
    return all.stream()
        .map(person -> new Listed(person, Optional.ofNullable(lockouts.get(person.id()))))
        .toList();
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
