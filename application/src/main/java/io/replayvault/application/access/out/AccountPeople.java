package io.replayvault.application.access.out;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** People as they are in each account; what another account has of them is not seen here. */
public interface AccountPeople {
  /** The person as they are there, revoked or not; empty if they never were. */
  Optional<Person> find(PersonId person, AccountId account);

  /** The person as they are in each of their accounts, by account id, revoked or not. */
  List<Person> everywhere(PersonId person);

  /** Everybody of the account by name, also who was revoked. */
  List<Person> of(AccountId account);
}
