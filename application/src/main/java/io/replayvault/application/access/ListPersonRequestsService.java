package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.ListPersonRequests;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link ListPersonRequests}. */
public final class ListPersonRequestsService implements ListPersonRequests {
  private final PersonRequests requests;
  private final AccountPeople people;
  private final ActingIn acting;
  private final Guard guard;

  public ListPersonRequestsService(PersonRequests requests, AccountPeople people, Guard guard) {
    this.requests = requests;
    this.people = people;
    this.acting = new ActingIn(people);
    this.guard = guard;
  }

  @Override
  public Guarded<Listed> list(Caller caller, Optional<AccountId> account) {
    return acting
        .account(caller, account)
        .map(there -> guard.run(there, ask(there), () -> listed(there.person().account())))
        .orElseGet(() -> guard.absent(caller, ask(caller)));
  }

  private Listed listed(AccountId account) {
    return new Listed(
        requests.of(account),
        people.of(account).stream()
            .collect(Collectors.toUnmodifiableMap(Person::id, Person::name)));
  }

  private static Ask ask(Caller caller) {
    return new Ask(
        Permission.PERSON_READ,
        Optional.empty(),
        AuditAction.PERSON_REQUEST_LIST,
        "account:" + caller.person().account(),
        "");
  }
}
