package io.replayvault.persistence.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.domain.session.SessionId;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queue as two columns of {@code recorded_session}: when a session is due, which is also until
 * when somebody has it, and a fence that each turn raises. {@code skip locked} lets nodes take
 * sessions side by side; the fence, read with the row locked, lets only the current turn change
 * anything.
 */
public final class JpaMergeQueue implements MergeQueue {
  private static final String TAKE =
      """
      update recorded_session set merge_due_at = ?2, merge_fence = merge_fence + 1
      where no = (select no from recorded_session where merge_due_at <= ?1
        order by merge_due_at limit 1 for update skip locked)
      returning id, merge_fence
      """;

  private static final String DUE =
      "update recorded_session set merge_due_at = ?3 where id = ?1 and merge_fence = ?2";

  private static final String DONE =
      "update recorded_session set merge_due_at = null where id = ?1 and merge_fence = ?2";

  private static final String UNMERGED =
      """
      select g.* from recorded_session s join segment g on g.session_no = s.no
      where s.id = ?1 and g.frame_at is null order by g.number
      """;

  private static final String HOLD =
      "select no from recorded_session where id = ?1 and merge_fence = ?2 for update";

  /** Answers how many bytes the moved segments had. */
  private static final String MOVE =
      """
      with moved as (
        select * from unnest(cast(?3 as integer[]), cast(?4 as text[]), cast(?5 as bigint[]),
          cast(?6 as integer[]), cast(?7 as bigint[])) as m(number, was, frame_at, frame_bytes, bytes)
      ), before as (
        select g.number, g.bytes from segment g join moved m
          on g.session_no = ?1 and g.number = m.number and g.object_id = m.was
          and g.frame_at is null
      ), changed as (
        update segment g set object_id = ?2, frame_at = m.frame_at, frame_bytes = m.frame_bytes,
          bytes = m.bytes
        from moved m join before b on b.number = m.number
        where g.session_no = ?1 and g.number = m.number
        returning g.number
      )
      select (select count(*) from changed), (select coalesce(sum(bytes), 0) from before)
      """;

  private static final String TOTAL =
      "update recorded_session set bytes = bytes + ?2 where no = ?1";

  private final Transactions transactions;

  public JpaMergeQueue(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Optional<Turn> take(Instant now, Instant until) {
    List<?> taken =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(TAKE)
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, Timestamp.from(Milliseconds.of(until)))
                    .getResultList());
    return taken.stream()
        .findFirst()
        .map(row -> (Object[]) row)
        .map(row -> new Turn(new SessionId(String.valueOf(row[0])), number(row[1]), until));
  }

  @Override
  public void again(Turn turn, Instant due) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(DUE)
                    .setParameter(1, turn.session().value())
                    .setParameter(2, turn.fence())
                    .setParameter(3, Timestamp.from(Milliseconds.of(due)))
                    .executeUpdate());
  }

  @Override
  public void done(Turn turn) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(DONE)
                    .setParameter(1, turn.session().value())
                    .setParameter(2, turn.fence())
                    .executeUpdate());
  }

  @Override
  public List<Unmerged> unmerged(SessionId session) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(UNMERGED, SegmentRow.class)
                    .setParameter(1, session.value())
                    .getResultList());
    return rows.stream().map(row -> ((SegmentRow) row).unmerged()).toList();
  }

  @Override
  public MergeOutcome commit(Turn turn, MergeCommit merge) {
    return transactions.write(
        manager -> {
          List<?> held =
              manager
                  .createNativeQuery(HOLD)
                  .setParameter(1, turn.session().value())
                  .setParameter(2, turn.fence())
                  .getResultList();
          if (held.isEmpty()) {
            return new MergeOutcome.TakenOver();
          }
          move(manager, number(held.get(0)), merge);
          return new MergeOutcome.Merged();
        });
  }

  private static void move(EntityManager manager, long session, MergeCommit merge) {
    List<Moved> moved = merge.segments();
    Object[] before =
        (Object[])
            manager
                .createNativeQuery(MOVE)
                .setParameter(1, session)
                .setParameter(2, merge.object().value())
                .setParameter(3, numbers(moved.stream().map(m -> (long) m.number().value())))
                .setParameter(
                    4, ArrayLiteral.ofTexts(moved.stream().map(m -> m.was().value()).toList()))
                .setParameter(5, numbers(moved.stream().map(m -> m.frame().start())))
                .setParameter(6, numbers(moved.stream().map(m -> (long) m.frame().length())))
                .setParameter(7, numbers(moved.stream().map(Moved::bytes)))
                .getSingleResult();
    if (number(before[0]) != moved.size()) {
      throw new IllegalStateException("a segment does not lie where the merge says");
    }
    long bytes = moved.stream().mapToLong(Moved::bytes).sum();
    manager
        .createNativeQuery(TOTAL)
        .setParameter(1, session)
        .setParameter(2, bytes - number(before[1]))
        .executeUpdate();
  }

  private static String numbers(Stream<Long> numbers) {
    return ArrayLiteral.ofNumbers(numbers.toList());
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
