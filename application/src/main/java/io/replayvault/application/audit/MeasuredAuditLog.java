package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An {@link AuditLog} that is timed. Whoever appends waits until the record is durable, so what
 * lags is what is being appended: its age is measured while it waits.
 */
public final class MeasuredAuditLog implements AuditLog {
  private final AuditLog log;
  private final Meters.Timer timer;
  private final Meters.Counter failures;
  private final InstantSource clock;
  private final Map<Long, Instant> underWay = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong();

  public MeasuredAuditLog(AuditLog log, Meters meters, InstantSource clock) {
    this.log = log;
    this.clock = clock;
    this.timer = meters.timer(Measure.AUDIT_APPEND.series());
    this.failures = meters.counter(Measure.AUDIT_FAILURES.series());
    meters.gauge(Measure.AUDIT_LAG.series(), this::lag);
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    Long ticket = next.incrementAndGet();
    underWay.put(ticket, clock.instant());
    Meters.Timing timing = timer.start();
    try {
      return log.append(entry);
    } catch (RuntimeException failed) {
      failures.add(1);
      throw failed;
    } finally {
      timing.stop();
      underWay.remove(ticket);
    }
  }

  private double lag() {
    Instant now = clock.instant();
    return underWay.values().stream()
            .mapToLong(since -> Duration.between(since, now).toMillis())
            .max()
            .orElse(0)
        / 1_000.0;
  }
}
