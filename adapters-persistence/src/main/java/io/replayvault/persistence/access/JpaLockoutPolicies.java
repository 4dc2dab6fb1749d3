package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Lockout policies in the table {@code lockout_policy}, a row for each account that chose. */
public final class JpaLockoutPolicies implements LockoutPolicies {
  private static final String FIND =
      "select threshold, mode from lockout_policy where account_id = ?1";

  /** In one statement, so that of two nodes that set an account's first one none fails. */
  private static final String SET =
      """
      insert into lockout_policy (account_id, threshold, mode) values (?1, ?2, ?3)
      on conflict (account_id) do update set threshold = excluded.threshold, mode = excluded.mode
      """;

  private final Transactions transactions;

  public JpaLockoutPolicies(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public LockoutPolicy of(AccountId account) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(FIND).setParameter(1, account.value()).getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new LockoutPolicy((Integer) row[0], Mode.valueOf((String) row[1])))
        .findFirst()
        .orElse(LockoutPolicy.USUAL);
  }

  @Override
  public void set(AccountId account, LockoutPolicy policy) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(SET)
                    .setParameter(1, account.value())
                    .setParameter(2, policy.threshold())
                    .setParameter(3, policy.mode().name())
                    .executeUpdate());
  }
}
