package io.replayvault.web.access;

import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code SupportLook} of {@code docs/openapi.json}.
 *
 * @param sequence its number on the audit log
 * @param at milliseconds since the epoch
 * @param action what
 * @param outcome how it ended
 * @param subject about what
 * @param detail more
 */
record SupportLookAnswer(
    long sequence,
    long at,
    AuditAction action,
    AuditOutcome outcome,
    String subject,
    Optional<String> detail) {
  static SupportLookAnswer of(AuditRecord look) {
    return new SupportLookAnswer(
        look.sequence(),
        look.entry().at().toEpochMilli(),
        look.entry().action(),
        look.entry().outcome(),
        look.entry().subject(),
        Optional.of(look.entry().detail()).filter(text -> !text.isEmpty()));
  }

  /**
   * The list.
   *
   * @param items newest first
   */
  record Items(List<SupportLookAnswer> items) {}
}
