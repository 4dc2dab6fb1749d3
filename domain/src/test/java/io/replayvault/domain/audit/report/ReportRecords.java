package io.replayvault.domain.audit.report;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records of each kind, as the golden files have them. */
final class ReportRecords {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final RequestFacts FACTS = new RequestFacts("request-1", "192.0.*.*");

  private ReportRecords() {}

  static List<AuditRecord> all() {
    return List.of(
        new AuditRecord(
            1,
            new AuditEntry(
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                AuditAction.SIGN_IN,
                AuditOutcome.FAILED,
                "-",
                "",
                new RequestFacts("request-0", ""))),
        record(2, AuditAction.SIGN_IN, AuditOutcome.ALLOWED, "person:person-1", "", FACTS),
        record(
            3,
            AuditAction.SESSION_REPLAY,
            AuditOutcome.ALLOWED,
            "session:abc",
            "window 2026-11-24T08:00:00Z/2026-11-24T08:00:30Z",
            FACTS.under(new SupportGrantId("grant-1"))),
        record(4, AuditAction.SESSION_SEARCH, AuditOutcome.DENIED, "site:s1", "role", FACTS),
        record(5, AuditAction.PERSON_CHANGE, AuditOutcome.ALLOWED, "person:person-2", "", FACTS),
        record(6, AuditAction.FACTOR_REMOVE, AuditOutcome.ALLOWED, "person:person-1", "", FACTS),
        record(7, AuditAction.SERVICE_TOKEN_MAKE, AuditOutcome.ALLOWED, "token:t1", "", FACTS),
        record(
            8,
            AuditAction.AUDIT_READ,
            AuditOutcome.ALLOWED,
            "account:account-1",
            "download CSV",
            FACTS.by(new ServiceTokenId("token-1"))),
        record(
            9,
            AuditAction.POLICY_PUBLISH,
            AuditOutcome.ALLOWED,
            "=cmd|' /C calc'!A0",
            "\"a\",\\ \r\n\t\u0007\u202e\u2028\u00ad \ud83d\ude00 記録 \ud83d",
            FACTS),
        record(
            10,
            AuditAction.SESSION_REPLAY,
            AuditOutcome.ALLOWED,
            "session:abc",
            "window 2026-11-24T08:00:30Z/2026-11-24T08:01:00Z",
            FACTS.because(new StatedReason("SUPPORT_CASE", Optional.empty()))));
  }

  static AuditRecord record(
      long number,
      AuditAction action,
      AuditOutcome outcome,
      String subject,
      String detail,
      RequestFacts facts) {
    return new AuditRecord(
        number,
        new AuditEntry(
            NOW,
            Optional.of(new AccountId("account-1")),
            Optional.of(new PersonId("person-1")),
            action,
            outcome,
            subject,
            detail,
            facts));
  }

  /** A record that says that. */
  static AuditRecord saying(String detail) {
    return record(1, AuditAction.SITE_LIST, AuditOutcome.ALLOWED, "-", detail, FACTS);
  }
}
