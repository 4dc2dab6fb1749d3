package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Lists the people of an account (clause E1), and who of them is locked (clause F9). */
public interface ListPeople {
  /**
   * They by name, also who was revoked.
   *
   * @param account in which account; the caller's default one when empty
   */
  Guarded<List<Listed>> list(Caller caller, Optional<AccountId> account);

  /**
   * One of them.
   *
   * @param person as they are there
   * @param lockout what closes their sign-in, if anything does
   */
  record Listed(Person person, Optional<Lockout> lockout) {}
}
