package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/** Alerts in {@code security_alert}. */
public final class JpaSecurityAlerts implements SecurityAlerts {
  private static final String OF_ACCOUNT = "a.account_id = ?1";
  private static final String OPEN = " and a.acknowledged_by is null";
  private static final String BEFORE = " and (a.sequence, a.id) < (?2, ?3)";
  private static final String ORDER = " order by a.sequence desc, a.id desc";

  private static final String COUNT =
      "select count(*) from security_alert where account_id = ?1 and acknowledged_by is null";

  private static final String ACKNOWLEDGE =
      """
      update security_alert set acknowledged_by = ?3, acknowledged_at = ?4, note = ?5
       where account_id = ?1 and id = ?2 and acknowledged_by is null
      """;

  private final Transactions transactions;

  public JpaSecurityAlerts(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public List<FiledAlert> read(AlertQuery query) {
    List<?> rows = transactions.read(manager -> prepared(manager, query).getResultList());
    return rows.stream().map(StoredAlert::filed).toList();
  }

  private static Query prepared(EntityManager manager, AlertQuery query) {
    String sql =
        StoredAlert.READ
            + OF_ACCOUNT
            + (query.openOnly() ? OPEN : "")
            + (query.before().isPresent() ? BEFORE : "")
            + ORDER;
    Query prepared =
        manager
            .createNativeQuery(sql)
            .setParameter(1, query.account().value())
            .setMaxResults(query.limit());
    query
        .before()
        .ifPresent(id -> prepared.setParameter(2, id.sequence()).setParameter(3, id.value()));
    return prepared;
  }

  @Override
  public int open(AccountId account) {
    return transactions.read(
        manager ->
            ((Number)
                    manager
                        .createNativeQuery(COUNT)
                        .setParameter(1, account.value())
                        .getSingleResult())
                .intValue());
  }

  @Override
  public Optional<FiledAlert> find(AccountId account, AlertId alert) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(StoredAlert.READ + OF_ACCOUNT + " and a.id = ?2")
                    .setParameter(1, account.value())
                    .setParameter(2, alert.value())
                    .getResultList());
    return rows.stream().map(StoredAlert::filed).findFirst();
  }

  @Override
  public void acknowledge(AccountId account, AlertId alert, Acknowledgement acknowledgement) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(ACKNOWLEDGE)
                    .setParameter(1, account.value())
                    .setParameter(2, alert.value())
                    .setParameter(3, acknowledgement.by().value())
                    .setParameter(4, Timestamp.from(Milliseconds.of(acknowledgement.at())))
                    .setParameter(5, acknowledgement.note())
                    .executeUpdate());
  }
}
