package io.replayvault.application.access.out;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Duties of people in memory. Sign-ins and passwords of whoever loses all are left to others. */
public final class InMemoryStaffDuties implements StaffDuties {
  private final InMemoryPeople people;
  private final Accounts accounts;

  public InMemoryStaffDuties(InMemoryPeople people, Accounts accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  @Override
  public List<Account> accounts() {
    return accounts.all();
  }

  @Override
  public synchronized Optional<Holder> holderOf(EmailAddress email) {
    return people.holderOf(email).map(this::holder);
  }

  @Override
  public synchronized boolean add(
      Newcomer newcomer, Duty duty, List<AccountId> on, PasswordHash nobodys) {
    if (people.holderOf(newcomer.email()).isPresent()
        || people.find(newcomer.person()).isPresent()) {
      return false;
    }
    Person first =
        person(newcomer.person(), on.getFirst(), newcomer.name(), newcomer.email(), Set.of(duty));
    people.add(first, nobodys);
    on.stream()
        .skip(1)
        .forEach(
            account ->
                people.place(
                    person(first.id(), account, first.name(), first.email(), Set.of(duty))));
    return true;
  }

  @Override
  public synchronized boolean give(Holder seen, Duty duty, List<AccountId> on) {
    if (!holder(seen.person()).equals(seen)) {
      return false;
    }
    Person known = people.find(seen.person()).orElseThrow();
    for (AccountId account : on) {
      Set<Duty> all = EnumSet.of(duty);
      all.addAll(seen.duties().getOrDefault(account, Set.of()));
      people.place(person(known.id(), account, known.name(), known.email(), all));
    }
    return true;
  }

  @Override
  public synchronized boolean end(
      Holder seen, Duty duty, List<AccountId> on, PasswordHash nobodys) {
    if (!holder(seen.person()).equals(seen)) {
      return false;
    }
    for (AccountId account : on) {
      Set<Duty> left = EnumSet.noneOf(Duty.class);
      left.addAll(seen.duties().getOrDefault(account, Set.of()));
      left.remove(duty);
      Person there = people.find(seen.person(), account).orElseThrow();
      people.place(left.isEmpty() ? revoked(there) : there.with(Standing.of(left)));
    }
    return true;
  }

  private Holder holder(PersonId person) {
    Map<AccountId, Set<Duty>> duties = new HashMap<>();
    boolean customer = false;
    for (Person place : people.everywhere(person)) {
      if (place.isStaff()) {
        duties.put(place.account(), place.standing().duties());
      } else {
        customer |= place.isActive();
      }
    }
    return new Holder(person, duties, customer);
  }

  private static Person person(
      PersonId id, AccountId account, String name, EmailAddress email, Set<Duty> duties) {
    return new Person(
        id,
        account,
        name,
        email,
        Role.ALERT_RECEIVER,
        new Scope.WholeAccount(),
        Standing.of(duties));
  }

  private static Person revoked(Person person) {
    return person.with(Standing.REVOKED);
  }
}
