package io.replayvault.domain.audit.report;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A record's members by name, in the order of its canonical bytes; a purpose stands behind. */
final class RecordMembers {
  private static final DateTimeFormatter TO_THE_MILLISECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private RecordMembers() {}

  /** All of them but the number; empty where the record has none. */
  static Map<String, Optional<String>> of(AuditRecord written) {
    AuditEntry entry = written.entry();
    Map<String, Optional<String>> members = new LinkedHashMap<>();
    members.put("at", Optional.of(TO_THE_MILLISECOND.format(entry.at())));
    members.put("account", entry.account().map(AccountId::value));
    members.put("actor", entry.actor().map(PersonId::value));
    members.put("action", Optional.of(written.action()));
    members.put("outcome", Optional.of(written.outcome()));
    members.put("subject", Optional.of(entry.subject()));
    members.put("detail", Optional.of(entry.detail()));
    members.put("request", Optional.of(entry.request().requestId()));
    members.put("address", Optional.of(entry.request().maskedAddress()));
    members.put("token", entry.request().token().map(ServiceTokenId::value));
    members.put("grant", entry.request().grant().map(SupportGrantId::value));
    return members;
  }

  /** Why it was done; empty where nobody said. */
  static Optional<String> purpose(AuditEntry entry) {
    return entry.request().reason().map(StatedReason::purpose);
  }
}
