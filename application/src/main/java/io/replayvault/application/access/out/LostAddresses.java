package io.replayvault.application.access.out;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.Map;

/**
 * Takes lists of addresses away that let nobody of an account in any more, for whoever has the
 * host's shell when nobody can sign in who could change them (clause H3). Durable on return, and
 * seen by every node's next call.
 */
public interface LostAddresses {
  /**
   * The lists by which the person comes: of each account that has one and where they are active and
   * none of the staff, who come by settings.
   */
  Map<AccountId, AddressList> over(PersonId person);

  /** Lets the account's people come from everywhere. Nothing happens if it has no list. */
  void remove(AccountId account);
}
