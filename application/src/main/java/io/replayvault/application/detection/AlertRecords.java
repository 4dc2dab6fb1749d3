package io.replayvault.application.detection;

import io.replayvault.application.access.HostRequest;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.Alert;
import java.time.InstantSource;
import java.util.Optional;

/** Puts on the audit log what nobody did but the product itself. */
public final class AlertRecords {
  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public AlertRecords(AuditLog log, Chance chance, InstantSource clock) {
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /** That this is done about an alert; on the log on return. */
  void append(Alert alert, AuditAction action, String detail) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(alert.account()),
            Optional.empty(),
            action,
            AuditOutcome.ALLOWED,
            "alert:" + alert.id(),
            detail,
            HostRequest.fresh(chance)));
  }
}
