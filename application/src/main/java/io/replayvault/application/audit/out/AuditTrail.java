package io.replayvault.application.audit.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the audit log. */
public interface AuditTrail {
  /** Records that match, newest first; at most {@code query.limit()}. */
  List<AuditRecord> read(AuditQuery query);

  /**
   * Which records to read.
   *
   * @param account whose log
   * @param from at or after
   * @param to before
   * @param action this action only
   * @param before records with a lower sequence only
   * @param limit 1 to 201
   */
  record AuditQuery(
      AccountId account,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<AuditAction> action,
      Optional<Long> before,
      int limit) {}
}
