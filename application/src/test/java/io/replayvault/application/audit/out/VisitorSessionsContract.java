package io.replayvault.application.audit.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.audit.VisitorKey;
import io.replayvault.domain.session.Session;
import org.junit.jupiter.api.Test;

/** What every {@link VisitorSessions} promises. */
public abstract class VisitorSessionsContract {
  private static final VisitorKey ANN = new VisitorKey("a".repeat(64));
  private static final VisitorKey BEN = new VisitorKey("b".repeat(64));

  /** The port under test. */
  protected abstract VisitorSessions visitors();

  /** Where its sessions are opened. */
  protected abstract SessionIndex sessions();

  @Test
  void all_sessions_of_a_visitor_are_found_and_no_other() {
    Session first = opened(ANN);
    Session second = Sessions.aSession(first.account(), first.site(), Sessions.START);
    sessions().open(second, second.startedAt());
    sessions().identify(second.id(), ANN.value());
    opened(BEN);
    assertThat(visitors().of(first.account(), ANN))
        .containsExactlyInAnyOrder(first.id().value(), second.id().value());
  }

  @Test
  void a_visitor_of_another_account_has_none() {
    opened(ANN);
    assertThat(visitors().of(Fresh.account(), ANN)).isEmpty();
  }

  @Test
  void a_visitor_whom_nobody_knows_has_none() {
    assertThat(visitors().of(opened(ANN).account(), BEN)).isEmpty();
  }

  private Session opened(VisitorKey visitor) {
    Session session = Sessions.aSession();
    sessions().open(session, session.startedAt());
    sessions().identify(session.id(), visitor.value());
    return session;
  }
}
