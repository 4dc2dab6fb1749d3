package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Between which numbers the records of a stretch of time lie. Numbers follow time but for appends
 * that overtake each other and nodes whose clocks differ: so they are those of the nearest records
 * that are a day outside of it. Without these bounds the database would walk from the log's end to
 * a stretch long ago, and from there to the log's beginning.
 *
 * @param first no record of the time has a lower number; empty where none is a day before it
 * @param last no record of the time has a higher number; empty where none is a day after it
 */
record AuditNumbers(Optional<Long> first, Optional<Long> last) {
  private static final Duration APART = Duration.ofDays(1);
  private static final String FIRST =
      "select sequence from audit_record where account_id = ?1 and at < ?2"
          + " order by at desc limit 1";
  private static final String LAST =
      "select sequence from audit_record where account_id = ?1 and at >= ?2 order by at limit 1";

  /** The bounds of a query. */
  static AuditNumbers within(EntityManager manager, AuditQuery query) {
    Optional<Instant> from = query.filter().from().map(at -> at.minus(APART));
    Optional<Instant> to = query.filter().to().map(at -> at.plus(APART));
    return new AuditNumbers(
        from.flatMap(at -> number(manager, FIRST, query, at)),
        to.flatMap(at -> number(manager, LAST, query, at)));
  }

  private static Optional<Long> number(
      EntityManager manager, String text, AuditQuery query, Instant at) {
    List<?> rows =
        manager
            .createNativeQuery(text)
            .setParameter(1, query.account().value())
            .setParameter(2, Timestamp.from(at))
            .getResultList();
    return rows.stream().findFirst().map(row -> ((Number) row).longValue());
  }
}
