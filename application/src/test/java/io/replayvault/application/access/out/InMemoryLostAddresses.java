package io.replayvault.application.access.out;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.account.AccountId;
import java.util.List;

/** Lost lists over stores in memory. */
public final class InMemoryLostAddresses implements LostAddresses {
  private final AddressLists lists;
  private final AccountPeople people;

  public InMemoryLostAddresses(AddressLists lists, AccountPeople people) {
    this.lists = lists;
    this.people = people;
  }

  @Override
  public List<Place> of(PersonId person) {
    return people.everywhere(person).stream()
        .filter(Person::isActive)
        .filter(place -> !place.isStaff())
        .map(
            place ->
                new Place(
                    place.account(), place.role() == Role.ADMIN_USER, lists.of(place.account())))
        .toList();
  }

  @Override
  public synchronized boolean remove(AccountId account, AddressList seen) {
    if (!lists.of(account).equals(seen)) {
      return false;
    }
    lists.keep(account, AddressList.EVERYWHERE);
    return true;
  }
}
