package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.AlertQueue;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.domain.detection.Response;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Alerts without a response in {@code security_alert}, and letters in {@code alert_letter}, which
 * are taken with {@code skip locked}.
 */
public final class JpaAlertQueue implements AlertQueue {
  private static final String UNANSWERED =
      StoredAlert.READ + "a.response is null order by a.sequence, a.id, a.account_id";

  private static final String ANSWER =
      """
      update security_alert set response = ?3
       where account_id = ?1 and id = ?2 and response is null
      """;

  private static final String FORGET = "delete from alert_letter where kept_at <= ?1";

  private static final String KEEP =
      """
      insert into alert_letter (account_id, alert_id, person_id, kept_at, due_at)
      values (?1, ?2, ?3, ?4, ?4) on conflict do nothing
      """;

  private static final String NEXT =
      """
      update alert_letter l set due_at = ?2
        from (select account_id, alert_id, person_id from alert_letter
               where due_at <= ?1 and kept_at > ?3
               order by due_at, account_id, alert_id, person_id limit 1 for update skip locked) n
       where l.account_id = n.account_id and l.alert_id = n.alert_id and l.person_id = n.person_id
      returning l.account_id, l.alert_id, l.person_id
      """;

  private static final String SENT =
      "delete from alert_letter where account_id = ?1 and alert_id = ?2 and person_id = ?3";

  private final Transactions transactions;

  public JpaAlertQueue(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Optional<Alert> unanswered() {
    List<?> rows =
        transactions.read(
            manager -> manager.createNativeQuery(UNANSWERED).setMaxResults(1).getResultList());
    return rows.stream().map(StoredAlert::filed).map(FiledAlert::alert).findFirst();
  }

  @Override
  public void answered(Alert alert, Response done, Set<PersonId> told, Instant at) {
    transactions.idempotent().change(manager -> answer(manager, alert, done, told, at));
  }

  private static void answer(
      EntityManager manager, Alert alert, Response done, Set<PersonId> told, Instant at) {
    int answered =
        manager
            .createNativeQuery(ANSWER)
            .setParameter(1, alert.account().value())
            .setParameter(2, alert.id().value())
            .setParameter(3, done.name())
            .executeUpdate();
    if (answered == 0) {
      return;
    }
    manager
        .createNativeQuery(FORGET)
        .setParameter(1, timestamp(at.minus(STALE_AFTER)))
        .executeUpdate();
    for (PersonId person : told) {
      manager
          .createNativeQuery(KEEP)
          .setParameter(1, alert.account().value())
          .setParameter(2, alert.id().value())
          .setParameter(3, person.value())
          .setParameter(4, timestamp(at))
          .executeUpdate();
    }
  }

  @Override
  public Optional<Waiting> nextLetter(Instant now, Instant again) {
    List<?> rows =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(NEXT)
                    .setParameter(1, timestamp(now))
                    .setParameter(2, timestamp(again))
                    .setParameter(3, timestamp(now.minus(STALE_AFTER)))
                    .getResultList());
    return rows.stream().map(Object[].class::cast).map(JpaAlertQueue::waiting).findFirst();
  }

  @Override
  public void sent(Waiting letter) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(SENT)
                    .setParameter(1, letter.account().value())
                    .setParameter(2, letter.alert().value())
                    .setParameter(3, letter.person().value())
                    .executeUpdate());
  }

  private static Waiting waiting(Object[] row) {
    return new Waiting(
        new AccountId((String) row[0]),
        new AlertId((String) row[1]),
        new PersonId((String) row[2]));
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.from(Milliseconds.of(instant));
  }
}
