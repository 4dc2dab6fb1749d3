package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;

/** What is asked about Support's access, as the audit log keeps it: without reasons. */
final class SupportRecords {
  private SupportRecords() {}

  static Ask ask(Permission permission, AuditAction action, SupportGrantId grant, String detail) {
    return new Ask(permission, Optional.empty(), action, "support-grant:" + grant, detail);
  }

  static String of(SupportWish wish) {
    return "%s %s/%s".formatted(WishText.of(wish.scope()), wish.startsAt(), wish.endsAt());
  }
}
