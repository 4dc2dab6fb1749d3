package io.replayvault.persistence.detection;

import io.replayvault.application.detection.out.Decoys;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.session.SessionId;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Decoys in {@code decoy_session}. */
public final class JpaDecoys implements Decoys {
  private static final String READ =
      """
      select account_id, session_id, marked_by, cast(extract(epoch from marked_at) * 1000 as bigint)
        from decoy_session where
      """;

  private static final String OF_ACCOUNT =
      READ + "account_id = ?1 order by marked_at desc, session_id";

  private static final String AMONG = READ + "session_id = any (cast(?1 as text[]))";

  private static final String MARK =
      """
      insert into decoy_session (account_id, session_id, marked_by, marked_at)
      values (?1, ?2, ?3, ?4) on conflict do nothing
      """;

  private static final String UNMARK =
      "delete from decoy_session where account_id = ?1 and session_id = ?2";

  private final Transactions transactions;

  public JpaDecoys(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public List<Decoy> of(AccountId account) {
    return decoys(OF_ACCOUNT, account.value());
  }

  @Override
  public List<Decoy> among(Set<SessionId> sessions) {
    return decoys(AMONG, ArrayLiteral.ofTexts(sessions.stream().map(SessionId::value).toList()));
  }

  @Override
  public void mark(Decoy decoy) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(MARK)
                    .setParameter(1, decoy.account().value())
                    .setParameter(2, decoy.session().value())
                    .setParameter(3, decoy.by().value())
                    .setParameter(4, Timestamp.from(Milliseconds.of(decoy.at())))
                    .executeUpdate());
  }

  @Override
  public void unmark(AccountId account, SessionId session) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(UNMARK)
                    .setParameter(1, account.value())
                    .setParameter(2, session.value())
                    .executeUpdate());
  }

  private List<Decoy> decoys(String sql, String value) {
    List<?> rows =
        transactions.read(
            manager -> manager.createNativeQuery(sql).setParameter(1, value).getResultList());
    return rows.stream().map(Object[].class::cast).map(JpaDecoys::decoy).toList();
  }

  private static Decoy decoy(Object[] row) {
    return new Decoy(
        new AccountId(String.valueOf(row[0])),
        new SessionId(String.valueOf(row[1])),
        new PersonId(String.valueOf(row[2])),
        Instant.ofEpochMilli(((Number) row[3]).longValue()));
  }
}
