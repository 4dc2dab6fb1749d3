package io.replayvault.application.session.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.session.DeliveredWindow;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link DeliveredWindows} promises. */
public abstract class DeliveredWindowsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final TimeRange FIRST = new TimeRange(NOW, NOW.plusMillis(30_001));
  private static final TimeRange SECOND = new TimeRange(FIRST.to(), NOW.plusSeconds(60));

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final SessionId session = Fresh.session();

  /** The log on which they are. */
  protected abstract AuditLog log();

  /** The windows under test. */
  protected abstract DeliveredWindows windows();

  @Test
  void what_was_delivered_to_the_person_is_told_to_the_millisecond() {
    append(person, session, AuditOutcome.ALLOWED, FIRST, NOW);
    append(person, session, AuditOutcome.ALLOWED, SECOND, NOW);
    assertThat(since(NOW)).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void what_was_refused_or_is_somebody_else_s_or_of_another_session_is_not() {
    append(person, session, AuditOutcome.DENIED, FIRST, NOW);
    append(Fresh.person(), session, AuditOutcome.ALLOWED, FIRST, NOW);
    append(person, Fresh.session(), AuditOutcome.ALLOWED, FIRST, NOW);
    assertThat(since(NOW)).isEmpty();
    append(person, session, AuditOutcome.ALLOWED, FIRST, NOW);
    assertThat(windows().since(NOW, Fresh.account(), person, session)).isEmpty();
  }

  @Test
  void what_was_delivered_before_is_not_told() {
    append(person, session, AuditOutcome.ALLOWED, FIRST, NOW.minusMillis(1));
    append(person, session, AuditOutcome.ALLOWED, SECOND, NOW);
    assertThat(since(NOW)).containsExactly(SECOND);
  }

  private List<TimeRange> since(Instant from) {
    return windows().since(from, account, person, session);
  }

  private void append(
      PersonId who, SessionId what, AuditOutcome outcome, TimeRange range, Instant at) {
    log()
        .append(
            new AuditEntry(
                at,
                Optional.of(account),
                Optional.of(who),
                AuditAction.SESSION_REPLAY,
                outcome,
                "session:" + what,
                new DeliveredWindow(range, 3, false).text(),
                new RequestFacts("request-1", "192.0.2.*")));
  }
}
