package io.replayvault.persistence.session;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.VisitorSessions;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.VisitorKey;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a visitor's sessions in the table {@code recorded_session}, by its index of visitors. */
public final class JpaVisitorSessions implements VisitorSessions {
  private final Transactions transactions;

  public JpaVisitorSessions(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public Set<String> of(AccountId account, VisitorKey visitor) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select s.id from SessionRow s where s.accountId = ?1 and s.visitorHash = ?2",
                    String.class)
                .setParameter(1, account.value())
                .setParameter(2, visitor.value())
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet()));
  }
}
