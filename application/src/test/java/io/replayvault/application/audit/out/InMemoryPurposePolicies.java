package io.replayvault.application.audit.out;

import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.account.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts' policies in memory. */
public final class InMemoryPurposePolicies implements PurposePolicies {
  private final Map<AccountId, PurposePolicy> chosen = new ConcurrentHashMap<>();

  @Override
  public PurposePolicy of(AccountId account) {
    return chosen.getOrDefault(account, PurposePolicy.USUAL);
  }

  @Override
  public void set(AccountId account, PurposePolicy policy) {
    chosen.put(account, policy);
  }
}
