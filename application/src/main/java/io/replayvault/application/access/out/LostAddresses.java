package io.replayvault.application.access.out;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Objects;

/**
 * Takes lists of addresses away that let nobody of an account in any more, for whoever has the
 * host's shell when nobody can sign in who could change them (clause H3). Durable on return, and
 * seen by every node's next call.
 */
public interface LostAddresses {
  /**
   * The accounts of which the person is one of the customer's people, by id: where they are active
   * and none of the staff, who come by settings.
   */
  List<Place> of(PersonId person);

  /**
   * Lets the account's people come from everywhere. False, and nothing is changed, if its list is
   * no longer what was seen; of several at once who saw the same list one succeeds.
   *
   * @param seen a list that is one
   */
  boolean remove(AccountId account, AddressList seen);

  /**
   * An account to somebody of it.
   *
   * @param account which
   * @param administers whether they are an Admin User there
   * @param list from where its people may come
   */
  record Place(AccountId account, boolean administers, AddressList list) {
    public Place {
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(list, "list");
    }
  }
}
