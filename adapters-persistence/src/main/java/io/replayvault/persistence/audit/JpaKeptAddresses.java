package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;

/** Wishes in the table {@code audit_setting}, a row for each account that chose. */
public final class JpaKeptAddresses implements KeptAddresses {
  private static final String FIND =
      """
      select case
        when kept_address = 'NONE' and exists (
          select 1 from duty d
          where d.account_id = ?1 and (d.ends_at is null or d.ends_at > now())) then 'NETWORK'
        else kept_address end
      from audit_setting where account_id = ?1
      """;

  /** In one statement, so that of two nodes that set an account's first one none fails. */
  private static final String SET =
      """
      insert into audit_setting (account_id, kept_address) values (?1, ?2)
      on conflict (account_id) do update set kept_address = excluded.kept_address
      """;

  private final Transactions transactions;

  public JpaKeptAddresses(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public KeptAddress of(AccountId account) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(FIND).setParameter(1, account.value()).getResultList());
    return rows.stream().map(kept -> known((String) kept)).findFirst().orElse(KeptAddress.NETWORK);
  }

  /** A later version's word may ask for less than any of ours. */
  private static KeptAddress known(String kept) {
    return Arrays.stream(KeptAddress.values())
        .filter(each -> each.name().equals(kept))
        .findFirst()
        .orElse(KeptAddress.NONE);
  }

  @Override
  public void set(AccountId account, KeptAddress kept) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(SET)
                    .setParameter(1, account.value())
                    .setParameter(2, kept.name())
                    .executeUpdate());
  }
}
