package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what was asked for about an account's people, and what became of it (clause E4). */
public interface ListPersonRequests {
  /**
   * The newest requests, newest first.
   *
   * @param account in which account; the caller's default one when empty
   */
  Guarded<Listed> list(Caller caller, Optional<AccountId> account);

  /**
   * Requests.
   *
   * @param requests newest first
   * @param names names of the account's people
   */
  record Listed(List<PersonRequest> requests, Map<PersonId, String> names) {}
}
