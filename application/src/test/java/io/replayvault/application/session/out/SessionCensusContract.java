package io.replayvault.application.session.out;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.session.out.SessionCensus.Census;
import io.replayvault.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SessionCensus} promises. Its index begins empty and is this test's own. */
public abstract class SessionCensusContract {
  private static final Duration IDLE = Duration.ofMinutes(30);

  /** The index of the sessions. */
  protected abstract SessionIndex sessions();

  /** The index of their segments. */
  protected abstract SegmentIndex segments();

  /** The queue of their merges. */
  protected abstract MergeQueue queue();

  /** The census under test, over the same sessions. */
  protected abstract SessionCensus census();

  @Test
  void nothing_is_counted_in_an_empty_index() {
    assertThat(at(START)).isEqualTo(new Census(0, 0, 0));
  }

  @Test
  void a_session_is_live_until_it_was_idle_for_so_long() {
    opened();
    assertThat(at(START.plus(IDLE).minusMillis(1)).live()).isOne();
    assertThat(at(START.plus(IDLE)).live()).isZero();
  }

  @Test
  void a_session_that_nobody_looks_at_any_more_is_not_live() {
    opened();
    Instant due = START.plus(IDLE);
    queue().done(queue().take(due, due.plusSeconds(60)).orElseThrow());
    assertThat(at(START).live()).isZero();
  }

  @Test
  void a_merge_waits_from_when_it_is_due_until_somebody_takes_it() {
    opened();
    Instant due = START.plus(IDLE);
    assertThat(at(due.minusMillis(1)).due()).isZero();
    assertThat(at(due).due()).isOne();
    queue().take(due, due.plusSeconds(60));
    assertThat(at(due).due()).isZero();
  }

  @Test
  void what_was_condemned_is_counted() {
    segments().condemn(Fresh.object());
    assertThat(at(START).condemned()).isOne();
  }

  private void opened() {
    Session session = aSession(Fresh.account(), Fresh.site(), START);
    sessions().open(session, START.plus(IDLE));
  }

  private Census at(Instant now) {
    return census().count(now.minus(IDLE), now);
  }
}
