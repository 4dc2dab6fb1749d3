package io.replayvault.application.session.out;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSegment;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.session.Session;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SessionIndex} promises, but for its search. */
public abstract class SessionIndexContract {
  private final AccountId account = Fresh.account();
  private final SiteId site = Fresh.site();

  /** The index under test. */
  protected abstract SessionIndex sessions();

  /** The index of the same sessions' segments. */
  protected abstract SegmentIndex segments();

  @Test
  void an_opened_session_is_found_as_it_was_opened() {
    Session session = aSession();
    sessions().open(session, session.startedAt());
    assertThat(sessions().find(session.id()).orElseThrow().session()).isEqualTo(session);
  }

  @Test
  void an_unknown_session_is_not_found() {
    assertThat(sessions().find(Fresh.session())).isEmpty();
  }

  @Test
  void a_session_without_segments_has_nothing_and_spans_its_opening() {
    Session session = aSession();
    sessions().open(session, session.startedAt());
    assertThat(sessions().find(session.id()))
        .contains(
            new SessionEntry(
                session,
                START,
                START,
                START,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void times_are_cut_to_the_millisecond() {
    Session session = aSession(account, site, START.plusNanos(999_999));
    sessions().open(session, session.startedAt());
    assertThat(sessions().find(session.id()).orElseThrow().session())
        .isEqualTo(Milliseconds.of(session));
  }

  @Test
  void an_id_that_is_there_already_is_refused() {
    Session session = aSession();
    sessions().open(session, session.startedAt());
    assertThatIllegalStateException()
        .isThrownBy(() -> sessions().open(session, session.startedAt()));
  }

  @Test
  void of_eight_who_open_one_session_at_once_one_succeeds() {
    Session session = aSession();
    assertThat(Race.winners(i -> () -> sessions().open(session, session.startedAt()))).isEqualTo(1);
  }

  @Test
  void identifying_replaces_the_visitor() {
    Session session = aSession();
    sessions().open(session, session.startedAt());
    sessions().identify(session.id(), "cd".repeat(32));
    assertThat(sessions().find(session.id()).orElseThrow().session().visitorHash())
        .isEqualTo("cd".repeat(32));
  }

  @Test
  void identifying_an_unknown_session_does_nothing() {
    var unknown = Fresh.session();
    sessions().identify(unknown, "cd".repeat(32));
    assertThat(sessions().find(unknown)).isEmpty();
  }

  @Test
  void labels_of_all_segments_come_in_order_of_time() {
    Session session = aSession();
    sessions().open(session, session.startedAt());
    LabelAt first = new LabelAt(START, new LabelId(3));
    LabelAt second = new LabelAt(START.plusSeconds(1), new LabelId(1));
    LabelAt third = new LabelAt(START.plusSeconds(12), new LabelId(3));
    LabelAt mark = new LabelAt(START.plusSeconds(2), new LabelId(2));
    segments().commit(aSegment(session.id(), 1, START.plusSeconds(10), List.of(third), List.of()));
    segments().commit(aSegment(session.id(), 0, START, List.of(first, second), List.of(mark)));
    assertThat(sessions().labels(session.id()))
        .isEqualTo(new SessionIndex.SessionLabels(List.of(first, second, third), List.of(mark)));
  }

  @Test
  void an_unknown_session_has_no_labels() {
    assertThat(sessions().labels(Fresh.session()))
        .isEqualTo(new SessionIndex.SessionLabels(List.of(), List.of()));
  }
}
