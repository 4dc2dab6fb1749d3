package io.replayvault.application.access.out;

import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;

/** Accounts and their first people in memory. */
public final class InMemoryAccountRegister implements AccountRegister {
  private final InMemoryPeople people;
  private final InMemoryAccounts accounts;

  public InMemoryAccountRegister(InMemoryPeople people, InMemoryAccounts accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  @Override
  public synchronized boolean add(Account account, Newcomer contact, PasswordHash nobodys) {
    if (isThere(account)
        || people.holderOf(contact.email()).isPresent()
        || people.find(contact.person()).isPresent()) {
      return false;
    }
    accounts.add(account);
    people.add(contact(account.id(), contact.person(), contact.name(), contact.email()), nobodys);
    return true;
  }

  @Override
  public synchronized boolean add(Account account, PersonId contact) {
    if (isThere(account)
        || people.find(contact).isEmpty()
        || people.placesOf(contact).stream().anyMatch(Person::isStaff)) {
      return false;
    }
    Person known = people.find(contact).orElseThrow();
    accounts.add(account);
    people.place(contact(account.id(), contact, known.name(), known.email()));
    return true;
  }

  @Override
  public synchronized boolean rename(AccountId account, String name) {
    boolean taken =
        accounts.all().stream()
            .anyMatch(other -> other.name().equals(name) && !other.id().equals(account));
    return !taken && accounts.rename(account, name);
  }

  private boolean isThere(Account account) {
    return accounts.find(account.id()).isPresent()
        || accounts.all().stream().anyMatch(other -> other.name().equals(account.name()));
  }

  private static Person contact(AccountId account, PersonId id, String name, EmailAddress email) {
    return new Person(
        id, account, name, email, Role.ADMIN_USER, new Scope.WholeAccount(), Standing.contact());
  }
}
