package io.replayvault.application.access.out;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.account.AccountId;

/**
 * From where each account's people may come (clause H3). Durable on return, and seen by every
 * node's next call.
 */
public interface AddressLists {
  /** The account's list; {@link AddressList#EVERYWHERE} if it has none. */
  AddressList of(AccountId account);

  /** Keeps the account's list in place of any earlier one. */
  void keep(AccountId account, AddressList list);
}
