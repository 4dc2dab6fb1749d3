package io.replayvault.persistence.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.LabelAt;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentPage;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Committed segments in the table {@code segment}, unique by session and number. */
public final class JpaSegmentIndex implements SegmentIndex {
  private static final String DIGEST =
      """
      select g.digest from recorded_session s join segment g on g.session_no = s.no
      where s.id = ?1 and g.number = ?2
      """;

  private static final String TAKEN =
      """
      select g.digest, g.object_id from recorded_session s join segment g on g.session_no = s.no
      where s.id = ?1 and g.number = ?2
      """;

  private static final String SEGMENTS =
      """
      select g.* from recorded_session s join segment g on g.session_no = s.no
      where s.id = ?1 order by g.number
      """;

  private static final String CONDEMN =
      """
      insert into condemned_object (object_id)
      select cast(?1 as text) where not exists (select from segment g where g.object_id = ?1)
      on conflict (object_id) do nothing
      """;

  private static final String TOUCHING =
      """
      select g.* from recorded_session s join segment g on g.session_no = s.no
      where s.id = ?1 and g.from_at <= ?3 and g.to_at >= ?2 order by g.number
      """;

  private static final String PAGES =
      """
      select l.segment_number, cast(extract(epoch from l.at) * 1000 as bigint), l.label_id
      from recorded_session s join session_label l on l.session_no = s.no
      where s.id = ?1 and l.kind = 'PAGE' order by l.segment_number, l.at, l.ordinal
      """;

  private final Transactions transactions;

  public JpaSegmentIndex(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public CommitOutcome commit(SegmentCommit segment) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              CommitStatements statements = new CommitStatements(manager, segment);
              if (!statements.insertSegment()) {
                return refused(manager, segment);
              }
              statements.addToTotals();
              statements.insertLabels();
              return new CommitOutcome.Committed();
            });
  }

  @Override
  public Optional<byte[]> digest(SessionId session, SegmentNumber number) {
    return transactions.read(manager -> digest(manager, session, number));
  }

  @Override
  public List<StoredSegment> segments(SessionId session) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(SEGMENTS, SegmentRow.class)
                    .setParameter(1, session.value())
                    .getResultList());
    return rows.stream().map(row -> ((SegmentRow) row).segment()).toList();
  }

  @Override
  public List<StoredSegment> segments(SessionId session, TimeRange range) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(TOUCHING, SegmentRow.class)
                    .setParameter(1, session.value())
                    .setParameter(2, Timestamp.from(range.from()))
                    .setParameter(3, Timestamp.from(range.to()))
                    .getResultList());
    return rows.stream().map(row -> ((SegmentRow) row).segment()).toList();
  }

  @Override
  public List<SegmentPage> pages(SessionId session) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(PAGES).setParameter(1, session.value()).getResultList());
    return rows.stream().map(row -> page((Object[]) row)).toList();
  }

  private static SegmentPage page(Object[] row) {
    return new SegmentPage(
        new SegmentNumber(((Number) row[0]).intValue()),
        new LabelAt(
            Instant.ofEpochMilli(((Number) row[1]).longValue()),
            new LabelId(((Number) row[2]).longValue())));
  }

  @Override
  public boolean refersTo(ObjectId object) {
    return transactions.read(manager -> refersTo(manager, object));
  }

  /**
   * The first statement waits for a commit of the object; the later ones see how that ended. A
   * commit that comes later waits for this one.
   */
  @Override
  public boolean condemn(ObjectId object) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              asked(manager, "select 1 from hold_object(cast(?1 as text))", object);
              manager.createNativeQuery(CONDEMN).setParameter(1, object.value()).executeUpdate();
              return isCondemned(manager, object);
            });
  }

  private static boolean refersTo(EntityManager manager, ObjectId object) {
    return !manager
        .createQuery("select g.objectId from SegmentRow g where g.objectId = ?1")
        .setParameter(1, object.value())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private static boolean isCondemned(EntityManager manager, ObjectId object) {
    return asked(manager, "select 1 from condemned_object where object_id = ?1", object);
  }

  private static boolean asked(EntityManager manager, String query, ObjectId object) {
    return !manager
        .createNativeQuery(query)
        .setParameter(1, object.value())
        .getResultList()
        .isEmpty();
  }

  /** The number may be taken by this very commit, whose answer was lost. */
  private static CommitOutcome refused(EntityManager manager, SegmentCommit segment) {
    List<?> taken =
        manager
            .createNativeQuery(TAKEN)
            .setParameter(1, segment.session().value())
            .setParameter(2, segment.number().value())
            .getResultList();
    if (!taken.isEmpty()) {
      Object[] row = (Object[]) taken.get(0);
      return segment.object().value().equals(row[1])
          ? new CommitOutcome.Committed()
          : new CommitOutcome.TakenBy((byte[]) row[0]);
    }
    if (isCondemned(manager, segment.object())) {
      return new CommitOutcome.Condemned();
    }
    throw new IllegalStateException("no such session");
  }

  private static Optional<byte[]> digest(
      EntityManager manager, SessionId session, SegmentNumber number) {
    List<?> digests =
        manager
            .createNativeQuery(DIGEST)
            .setParameter(1, session.value())
            .setParameter(2, number.value())
            .getResultList();
    return digests.stream().findFirst().map(byte[].class::cast);
  }
}
