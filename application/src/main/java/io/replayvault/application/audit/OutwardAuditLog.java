package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.CheckpointsLate;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.util.EnumSet;
import java.util.Set;

/**
 * An {@link AuditLog} for operators who would rather show no recording than have that on the word
 * of the database alone (ADR-0064): while checkpoints are late it records that whatever shows
 * recordings was denied, and throws {@link CheckpointsLate}. All else is appended as ever: whoever
 * mends the place must get in.
 */
public final class OutwardAuditLog implements AuditLog {
  private static final Set<AuditAction> SHOWS =
      EnumSet.of(AuditAction.SESSION_SEARCH, AuditAction.SESSION_READ, AuditAction.SESSION_REPLAY);

  private final AuditLog log;
  private final CheckpointsReach reach;

  public OutwardAuditLog(AuditLog log, CheckpointsReach reach) {
    this.log = log;
    this.reach = reach;
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    boolean shows = entry.outcome() == AuditOutcome.ALLOWED && SHOWS.contains(entry.action());
    if (!shows || reach.isInTime()) {
      return log.append(entry);
    }
    log.append(entry.denied("checkpoints-late"));
    throw new CheckpointsLate();
  }
}
