package io.replayvault.web.access;

import io.replayvault.application.access.in.ListSupportAccess.Looks;
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
    String action,
    String outcome,
    String subject,
    Optional<String> detail) {
  static SupportLookAnswer of(AuditRecord look) {
    return new SupportLookAnswer(
        look.sequence(),
        look.entry().at().toEpochMilli(),
        look.action(),
        look.outcome(),
        look.entry().subject(),
        Optional.of(look.entry().detail()).filter(text -> !text.isEmpty()));
  }

  /**
   * Schema {@code SupportLooks}.
   *
   * @param items newest first
   * @param more whether there are older ones
   */
  record Items(List<SupportLookAnswer> items, boolean more) {
    static Items of(Looks looks) {
      return new Items(looks.records().stream().map(SupportLookAnswer::of).toList(), looks.more());
    }
  }
}
