package io.replayvault.application.audit.out;

import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the audit log. */
public interface AuditTrail {
  /** The most records of one reading. */
  int MOST = 1_000;

  /** Records that match, newest first; at most {@code query.limit()}. */
  List<AuditRecord> read(AuditQuery query);

  /**
   * Which records to read. A limit beyond its bounds throws {@link IllegalArgumentException}.
   *
   * @param account whose log
   * @param filter which of its records
   * @param before records with a lower sequence only
   * @param limit 1 to {@link #MOST}
   */
  record AuditQuery(AccountId account, AuditFilter filter, Optional<Long> before, int limit) {
    private static final Duration LATE = Duration.ofHours(1);

    public AuditQuery {
      if (limit < 1 || limit > MOST) {
        throw new IllegalArgumentException("a reading has 1 to " + MOST + " records");
      }
    }

    /** Whoever did it, about whatever, under whatever grant or none. */
    public AuditQuery(
        AccountId account,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<AuditAction> action,
        Optional<Long> before,
        int limit) {
      this(
          account,
          AuditFilter.ALL
              .between(from, to)
              .of(action.<Set<AuditAction>>map(Set::of).orElse(Set.of())),
          before,
          limit);
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
      AuditFilter ofGrant =
          AuditFilter.ALL
              .between(Optional.of(wish.startsAt()), Optional.of(wish.endsAt().plus(LATE)))
              .under(Optional.of(grant));
      return new AuditQuery(account, ofGrant, before, limit);
    }
  }
}
