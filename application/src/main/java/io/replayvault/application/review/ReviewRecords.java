package io.replayvault.application.review;

import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** What the audit log has of reviews. */
final class ReviewRecords {
  private static final RequestFacts BY_ITSELF = new RequestFacts("access-review", "-");

  private ReviewRecords() {}

  static String subject(YearMonth month) {
    return "access-review:" + month;
  }

  /** What the product does by itself, since nobody did. */
  static AuditEntry byItself(
      Instant at, AccountId account, AuditAction action, String subject, String detail) {
    return byItself(at, account, action, AuditOutcome.ALLOWED, subject, detail);
  }

  /** The same, however it ended. */
  static AuditEntry byItself(
      Instant at,
      AccountId account,
      AuditAction action,
      AuditOutcome outcome,
      String subject,
      String detail) {
    return new AuditEntry(
        at, Optional.of(account), Optional.empty(), action, outcome, subject, detail, BY_ITSELF);
  }
}
