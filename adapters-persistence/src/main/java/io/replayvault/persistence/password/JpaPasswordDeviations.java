package io.replayvault.persistence.password;

import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.Deviation;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deviations in the table {@code password_deviation}, a row each. */
public final class JpaPasswordDeviations implements PasswordDeviations {
  private static final String KEEP =
      """
      insert into password_deviation (account_id, recorded_by, recorded_at, until_at, reason)
      values (?1, ?2, ?3, ?4, ?5)
      """;

  private static final String OF =
      """
      select recorded_by, cast(extract(epoch from recorded_at) * 1000 as bigint),
        cast(extract(epoch from until_at) * 1000 as bigint), reason,
        cast(extract(epoch from ended_at) * 1000 as bigint)
        from password_deviation
       where account_id = ?1 order by least(until_at, ended_at) desc, no desc limit ?2
      """;

  private static final String END =
      """
      update password_deviation set ended_by = ?1, ended_at = ?2
       where account_id = ?3 and ended_at is null and recorded_at <= ?4 and until_at > ?5
      """;

  private final Transactions transactions;

  public JpaPasswordDeviations(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void keep(AccountId account, Deviation deviation) {
    transactions.change(
        manager ->
            manager
                .createNativeQuery(KEEP)
                .setParameter(1, account.value())
                .setParameter(2, deviation.recordedBy().value())
                .setParameter(3, at(deviation.recordedAt()))
                .setParameter(4, at(deviation.until()))
                .setParameter(5, deviation.reason())
                .executeUpdate());
  }

  @Override
  public List<Deviation> of(AccountId account) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(OF)
                    .setParameter(1, account.value())
                    .setParameter(2, MOST_LISTED)
                    .getResultList());
    return rows.stream().map(Object[].class::cast).map(JpaPasswordDeviations::deviation).toList();
  }

  @Override
  public boolean end(AccountId account, PersonId by, Instant now) {
    Timestamp at = at(now);
    return transactions.write(
            manager ->
                manager
                    .createNativeQuery(END)
                    .setParameter(1, by.value())
                    .setParameter(2, at)
                    .setParameter(3, account.value())
                    .setParameter(4, at)
                    .setParameter(5, at)
                    .executeUpdate())
        > 0;
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(Milliseconds.of(instant));
  }

  private static Deviation deviation(Object[] row) {
    return new Deviation(
        new PersonId((String) row[0]),
        instant(row[1]),
        instant(row[2]),
        (String) row[3],
        Optional.ofNullable(row[4]).map(JpaPasswordDeviations::instant));
  }

  private static Instant instant(Object milliseconds) {
    return Instant.ofEpochMilli(((Number) milliseconds).longValue());
  }
}
