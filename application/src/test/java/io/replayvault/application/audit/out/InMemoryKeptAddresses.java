package io.replayvault.application.audit.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts' wishes in memory. */
public final class InMemoryKeptAddresses implements KeptAddresses {
  private final Map<AccountId, KeptAddress> chosen = new ConcurrentHashMap<>();
  private final KeptAddress usual;

  public InMemoryKeptAddresses() {
    this(KeptAddress.NETWORK);
  }

  /** Of accounts that all wish the same. */
  public InMemoryKeptAddresses(KeptAddress usual) {
    this.usual = usual;
  }

  @Override
  public KeptAddress of(AccountId account) {
    return chosen.getOrDefault(account, usual);
  }

  @Override
  public void set(AccountId account, KeptAddress kept) {
    chosen.put(account, kept);
  }
}
