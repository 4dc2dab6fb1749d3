package io.replayvault.persistence.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.LabelAt;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.application.session.out.SessionQuery;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.persistence.database.AnswerTime;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in the table {@code recorded_session}, their labels in {@code session_label}. */
public final class JpaSessionIndex implements SessionIndex {
  private static final String LABELS =
      """
      select l.kind, cast(extract(epoch from l.at) * 1000 as bigint), l.label_id
      from recorded_session s join session_label l on l.session_no = s.no
      where s.id = ?1 order by l.at, l.segment_number, l.ordinal
      """;

  private final Transactions transactions;

  public JpaSessionIndex(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void open(Session session, Instant mergeDueAt) {
    transactions.change(manager -> manager.persist(new SessionRow(session, mergeDueAt)));
  }

  @Override
  public Optional<SessionEntry> find(SessionId session) {
    return transactions.read(
        manager ->
            Optional.ofNullable(manager.find(SessionRow.class, session.value()))
                .map(SessionRow::entry));
  }

  @Override
  public void identify(SessionId session, String visitorHash) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createQuery("update SessionRow s set s.visitorHash = ?2 where s.id = ?1")
                    .setParameter(1, session.value())
                    .setParameter(2, visitorHash)
                    .executeUpdate());
  }

  @Override
  public List<SessionEntry> search(SessionQuery query) {
    if (query.sites().isEmpty()) {
      return List.of();
    }
    // Who searches is on record by now, and much may have to be looked through.
    AnswerTime.whileOthersAreAnswered();
    SessionSearch search = SessionSearch.of(query);
    return transactions.read(manager -> search.run(manager).map(SessionRow::entry).toList());
  }

  @Override
  public SessionLabels labels(SessionId session) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(LABELS).setParameter(1, session.value()).getResultList());
    return new SessionLabels(of(LabelKind.PAGE, rows), of(LabelKind.EVENT, rows));
  }

  private static List<LabelAt> of(LabelKind kind, List<?> rows) {
    return rows.stream()
        .map(row -> (Object[]) row)
        .filter(row -> kind.name().equals(row[0]))
        .map(row -> new LabelAt(Instant.ofEpochMilli(number(row[1])), new LabelId(number(row[2]))))
        .toList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
