package io.replayvault.application.access.out;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.Map;
import java.util.stream.Collectors;

/** Lost lists over stores in memory. */
public final class InMemoryLostAddresses implements LostAddresses {
  private final AddressLists lists;
  private final AccountPeople people;

  public InMemoryLostAddresses(AddressLists lists, AccountPeople people) {
    this.lists = lists;
    this.people = people;
  }

  @Override
  public Map<AccountId, AddressList> over(PersonId person) {
    return people.everywhere(person).stream()
        .filter(Person::isActive)
        .filter(place -> !place.isStaff())
        .map(Person::account)
        .filter(account -> !lists.of(account).equals(AddressList.EVERYWHERE))
        .collect(Collectors.toUnmodifiableMap(account -> account, lists::of));
  }

  @Override
  public void remove(AccountId account) {
    lists.keep(account, AddressList.EVERYWHERE);
  }
}
