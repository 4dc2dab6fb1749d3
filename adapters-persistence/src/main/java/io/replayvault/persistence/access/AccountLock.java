package io.replayvault.persistence.access;

import io.replayvault.domain.account.AccountId;
import jakarta.persistence.EntityManager;

/**
 * Held to the end of its transaction by whatever settles who may act in an account: so of several
 * the first one counts, and who was the last Admin User is known.
 */
public final class AccountLock {
  private AccountLock() {}

  /** Waits for it and takes it. */
  public static void take(EntityManager manager, AccountId account) {
    manager
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 44))")
        .setParameter(1, account.value())
        .getResultList();
  }
}
