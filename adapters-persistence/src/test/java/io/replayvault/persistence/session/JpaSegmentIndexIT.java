package io.replayvault.persistence.session;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSegment;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndex.CommitOutcome;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.application.session.out.SegmentIndexContract;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.session.Session;
import io.replayvault.persistence.database.FreshDatabase;
import io.replayvault.persistence.database.LostAnswer;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSegmentIndexIT extends SegmentIndexContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  /** A segment that exists must not be told from one that does not, whose object is given up. */
  @Test
  void a_commit_whose_answer_was_lost_is_committed_once() {
    Session session = aSession();
    sessions().open(session, START);
    SegmentCommit segment = aSegment(session.id(), 0, START);
    try (EntityManagerFactory losing =
        FreshDatabase.factory("replayvault", LostAnswer.of(database))) {
      assertThat(new JpaSegmentIndex(losing).commit(segment))
          .isInstanceOf(CommitOutcome.Committed.class);
    }
    assertThat(sessions().find(session.id()))
        .hasValueSatisfying(entry -> assertThat(entry.bytes()).isEqualTo(segment.bytes()));
  }

  @Override
  protected SessionIndex sessions() {
    return new JpaSessionIndex(database.factory());
  }

  @Override
  protected SegmentIndex segments() {
    return new JpaSegmentIndex(database.factory());
  }
}
