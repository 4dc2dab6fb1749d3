package io.replayvault.web.audit;

import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schema {@code AuditRecord} of {@code docs/openapi.json}.
 *
 * @param sequence its number
 * @param at milliseconds since the epoch
 * @param actor pseudonymous id, or {@code -}
 * @param actorName empty where the caller may not know it
 * @param serviceToken id of the service token that acted for the actor
 * @param action what
 * @param outcome how it ended
 * @param subject about what
 * @param detail more
 * @param requestId of the request
 * @param address as much of it as the account keeps
 * @param grant of Support that it was done under; empty for nearly all
 * @param userAgent by what it was done; empty where that is not known or erased
 * @param purpose why, by their own word; empty where nobody said
 * @param reference what the purpose refers to; empty where that was not told or is erased
 */
record AuditRecordAnswer(
    long sequence,
    long at,
    String actor,
    Optional<String> actorName,
    Optional<String> serviceToken,
    String action,
    String outcome,
    String subject,
    Optional<String> detail,
    String requestId,
    Optional<String> address,
    Optional<String> grant,
    Optional<String> userAgent,
    Optional<String> purpose,
    Optional<String> reference) {

  static AuditRecordAnswer of(AuditRecord record, ReadAudit.Page page) {
    Map<String, String> names = page.names();
    PersonalAnswer personal = PersonalAnswer.of(page.personal().get(record.sequence()));
    AuditEntry entry = record.entry();
    String actor = entry.actor().map(PersonId::value).orElse("-");
    return new AuditRecordAnswer(
        record.sequence(),
        entry.at().toEpochMilli(),
        actor,
        Optional.ofNullable(names.get(actor)),
        entry.request().token().map(ServiceTokenId::value),
        record.action(),
        record.outcome(),
        entry.subject(),
        said(entry.detail()),
        entry.request().requestId(),
        personal.address().or(() -> said(entry.request().maskedAddress())),
        entry.request().grant().map(SupportGrantId::value),
        personal.agent(),
        entry.request().reason().map(StatedReason::purpose),
        personal.reference());
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  /**
   * Schema {@code AuditPage}.
   *
   * @param items newest first
   * @param nextCursor empty on the last page
   */
  record Page(List<AuditRecordAnswer> items, Optional<String> nextCursor) {}
}
