package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Lists the people of an account (clause E1). */
public interface ListPeople {
  /**
   * They by name, also who was revoked.
   *
   * @param account in which account; the caller's default one when empty
   */
  Guarded<List<Person>> list(Caller caller, Optional<AccountId> account);
}
