package io.replayvault.application.session.out;

import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.session.DeliveredWindow;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link DeliveredWindows} of a log in memory. */
public final class LoggedWindows implements DeliveredWindows {
  private final InMemoryAuditLog log;

  public LoggedWindows(InMemoryAuditLog log) {
    this.log = log;
  }

  @Override
  public List<TimeRange> since(
      Instant from, AccountId account, PersonId person, SessionId session) {
    return log.records().stream()
        .map(AuditRecord::entry)
        .filter(entry -> entry.action() == AuditAction.SESSION_REPLAY)
        .filter(entry -> entry.outcome() == AuditOutcome.ALLOWED)
        .filter(entry -> entry.account().equals(Optional.of(account)))
        .filter(entry -> entry.actor().equals(Optional.of(person)))
        .filter(entry -> entry.subject().equals("session:" + session))
        .filter(entry -> !entry.at().isBefore(from))
        .map(AuditEntry::detail)
        .flatMap(detail -> DeliveredWindow.rangeOf(detail).stream())
        .toList();
  }
}
