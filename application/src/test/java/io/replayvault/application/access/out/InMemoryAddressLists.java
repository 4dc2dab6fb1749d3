package io.replayvault.application.access.out;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.account.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lists in memory. */
public final class InMemoryAddressLists implements AddressLists {
  private final Map<AccountId, AddressList> lists = new ConcurrentHashMap<>();

  @Override
  public AddressList of(AccountId account) {
    return lists.getOrDefault(account, AddressList.EVERYWHERE);
  }

  @Override
  public void keep(AccountId account, AddressList list) {
    lists.put(account, list);
  }
}
