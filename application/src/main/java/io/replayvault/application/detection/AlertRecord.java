package io.replayvault.application.detection;

import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.Alert;
import java.time.Instant;
import java.util.Optional;

/** What nobody did but the product itself, as the audit log keeps it. */
final class AlertRecord {
  private static final RequestFacts NOBODYS = new RequestFacts("detection", "-");

  private AlertRecord() {}

  static AuditEntry of(Instant at, Alert alert, AuditAction action, String detail) {
    return new AuditEntry(
        at,
        Optional.of(alert.account()),
        Optional.empty(),
        action,
        AuditOutcome.ALLOWED,
        "alert:" + alert.id(),
        detail,
        NOBODYS);
  }
}
