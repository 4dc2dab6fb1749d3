package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Reads the table {@code audit_record}, by an account's index. */
public final class JpaAuditTrail implements AuditTrail {
  private final Transactions transactions;

  public JpaAuditTrail(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public List<AuditRecord> read(AuditQuery query) {
    return transactions.read(
        manager -> prepared(manager, query).getResultStream().map(AuditRow::toRecord).toList());
  }

  private static TypedQuery<AuditRow> prepared(EntityManager manager, AuditQuery query) {
    StringBuilder text = new StringBuilder("select a from AuditRow a where a.accountId = :account");
    query.from().ifPresent(from -> text.append(" and a.at >= :from"));
    query.to().ifPresent(to -> text.append(" and a.at < :to"));
    query.action().ifPresent(action -> text.append(" and a.action = :action"));
    query.before().ifPresent(before -> text.append(" and a.sequence < :before"));
    query.grant().ifPresent(grant -> text.append(" and a.grantId = :grant"));
    TypedQuery<AuditRow> prepared =
        manager.createQuery(text.append(" order by a.sequence desc").toString(), AuditRow.class);
    prepared.setParameter("account", query.account().value()).setMaxResults(query.limit());
    query.from().ifPresent(from -> prepared.setParameter("from", from));
    query.to().ifPresent(to -> prepared.setParameter("to", to));
    query.action().ifPresent(action -> prepared.setParameter("action", action.name()));
    query.before().ifPresent(before -> prepared.setParameter("before", before));
    query.grant().ifPresent(grant -> prepared.setParameter("grant", grant.value()));
    return prepared;
  }
}
