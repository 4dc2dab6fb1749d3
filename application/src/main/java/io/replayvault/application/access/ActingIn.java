package io.replayvault.application.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import java.util.Optional;

/**
 * Who a caller is in an account that they name: staff act on several. An account where they are
 * nobody is as one that is not there. Under a grant Support is in the grant's account (clause H1),
 * and finds no other.
 */
public final class ActingIn {
  private final AccountPeople people;

  public ActingIn(AccountPeople people) {
    this.people = people;
  }

  /** The caller there; empty where they are nobody, or revoked. */
  public Optional<Caller> account(Caller caller, Optional<AccountId> named) {
    return named
        .filter(account -> !account.equals(caller.person().account()))
        .map(account -> elsewhere(caller, account))
        .orElse(Optional.of(caller.person()))
        .map(person -> new Caller(person, caller.signIn(), caller.request()));
  }

  /**
   * A service token acts in its own account alone, wherever else its maker is known; and so does
   * whoever uses a grant, wherever else they have a duty.
   */
  private Optional<Person> elsewhere(Caller caller, AccountId account) {
    return caller.request().token().isPresent() || caller.request().grant().isPresent()
        ? Optional.empty()
        : people.find(caller.person().id(), account).filter(Person::isActive);
  }
}
