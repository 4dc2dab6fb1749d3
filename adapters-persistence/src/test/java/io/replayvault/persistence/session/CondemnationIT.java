package io.replayvault.persistence.session;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSegment;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.session.out.SegmentIndex.CommitOutcome;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.Session;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Commit and condemnation of one object while the other's transaction is still open, in both
 * orders: whoever came second waits, and sees how the first one ended.
 */
final class CondemnationIT {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  private final JpaSegmentIndex index = new JpaSegmentIndex(database.factory());
  private final Session session = aSession();
  private final SegmentCommit segment = aSegment(session.id(), 0, START);

  @BeforeEach
  void open() {
    new JpaSessionIndex(database.factory()).open(session, session.startedAt());
  }

  @Test
  void a_condemnation_waits_for_an_open_commit_and_sees_it() throws Exception {
    try (Connection open = opened(insertion())) {
      CompletableFuture<Boolean> condemned = started(() -> index.condemn(segment.object()));
      open.commit();
      assertThat(condemned.get(30, TimeUnit.SECONDS)).isFalse();
    }
    assertThat(index.refersTo(segment.object())).isTrue();
  }

  @Test
  void a_condemnation_after_a_commit_that_was_rolled_back_holds() throws Exception {
    try (Connection open = opened(insertion())) {
      CompletableFuture<Boolean> condemned = started(() -> index.condemn(segment.object()));
      open.rollback();
      assertThat(condemned.get(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(index.commit(segment)).isInstanceOf(CommitOutcome.Condemned.class);
  }

  @Test
  void a_commit_waits_for_an_open_condemnation_and_sees_it() throws Exception {
    try (Connection open = opened(condemnation())) {
      CompletableFuture<CommitOutcome> committed = started(() -> index.commit(segment));
      open.commit();
      assertThat(committed.get(30, TimeUnit.SECONDS)).isInstanceOf(CommitOutcome.Condemned.class);
    }
    assertThat(index.refersTo(segment.object())).isFalse();
  }

  @Test
  void a_commit_after_a_condemnation_that_was_rolled_back_holds() throws Exception {
    try (Connection open = opened(condemnation())) {
      CompletableFuture<CommitOutcome> committed = started(() -> index.commit(segment));
      open.rollback();
      assertThat(committed.get(30, TimeUnit.SECONDS)).isInstanceOf(CommitOutcome.Committed.class);
    }
    assertThat(index.condemn(segment.object())).isFalse();
  }

  @Test
  void a_committed_segment_never_moves_into_a_condemned_object() throws SQLException {
    index.commit(segment);
    ObjectId condemned = Fresh.object();
    index.condemn(condemned);
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> database.execute(move(condemned)))
        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("55000"));
    database.execute(move(Fresh.object()));
    assertThat(index.refersTo(segment.object())).isFalse();
  }

  /** Where a waiting transaction would not see what it waited for, nothing is committed at all. */
  @Test
  void a_stricter_isolation_is_refused() throws SQLException {
    try (Connection strict = database.connection();
        Statement statement = strict.createStatement()) {
      strict.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute(insertion()))
          .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("25000"));
    }
  }

  private static Connection opened(String statement) throws SQLException {
    Connection connection = database.connection();
    connection.setAutoCommit(false);
    try (Statement running = connection.createStatement()) {
      running.execute(statement);
    }
    return connection;
  }

  /** Runs it beside, and comes back when it waits for the open transaction. */
  private static <T> CompletableFuture<T> started(Supplier<T> second) throws Exception {
    CompletableFuture<T> answer = CompletableFuture.supplyAsync(second);
    for (int tries = 0; tries < 3_000; tries++) {
      if (!database
          .query("select 1 from pg_locks where locktype = 'advisory' and not granted")
          .isEmpty()) {
        assertThat(answer).isNotDone();
        return answer;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("the second one did not wait");
  }

  private String insertion() {
    return """
        insert into segment (session_no, number, object_id, digest, bytes, from_at, to_at, events,
          snapshots, activity)
        select no, 0, '%s', decode(repeat('ab', 32), 'hex'), 1, now(), now(), 1, '', ''
        from recorded_session where id = '%s' and held_and_not_condemned('%s')
        """
        .formatted(segment.object(), session.id(), segment.object());
  }

  private String move(ObjectId object) {
    return "update segment set object_id = '%s' where object_id = '%s'"
        .formatted(object, segment.object());
  }

  private String condemnation() {
    return """
        select hold_object('%s');
        insert into condemned_object (object_id) values ('%s')
        """
        .formatted(segment.object(), segment.object());
  }
}
