package io.replayvault.application.audit.out;

import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Duration;
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
   * @param grant what was done under this grant of Support only
   */
  record AuditQuery(
      AccountId account,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<AuditAction> action,
      Optional<Long> before,
      int limit,
      Optional<SupportGrantId> grant) {
    private static final Duration LATE = Duration.ofHours(1);

    /** Whatever grant it was done under, or none. */
    public AuditQuery(
        AccountId account,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<AuditAction> action,
        Optional<Long> before,
        int limit) {
      this(account, from, to, action, before, limit, Optional.empty());
    }

    /**
     * What was done under a grant, never before its time. A record may be somewhat later than its
     * end: it is stamped after the grant was looked at, perhaps by another node's clock.
     */
    public static AuditQuery under(
        AccountId account,
        SupportGrantId grant,
        SupportWish wish,
        Optional<Long> before,
        int limit) {
      return new AuditQuery(
          account,
          Optional.of(wish.startsAt()),
          Optional.of(wish.endsAt().plus(LATE)),
          Optional.empty(),
          before,
          limit,
          Optional.of(grant));
    }
  }
}
