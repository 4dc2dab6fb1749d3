package io.replayvault.application.audit.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The audit log and its reading, in memory. */
public final class InMemoryAuditLog implements AuditLog, AuditTrail {
  private final List<AuditRecord> records = new ArrayList<>();

  @Override
  public synchronized AuditRecord append(AuditEntry entry) {
    AuditRecord appended = new AuditRecord(records.size() + 1L, kept(entry));
    records.add(appended);
    return appended;
  }

  @Override
  public synchronized List<AuditRecord> read(AuditQuery query) {
    return records.stream()
        .filter(r -> matches(query, r))
        .sorted(Comparator.comparingLong(AuditRecord::sequence).reversed())
        .limit(query.limit())
        .toList();
  }

  /** Everything that was appended, oldest first. */
  public synchronized List<AuditRecord> records() {
    return List.copyOf(records);
  }

  private static boolean matches(AuditQuery query, AuditRecord appended) {
    AuditEntry entry = appended.entry();
    Instant at = entry.at();
    return entry.account().filter(query.account()::equals).isPresent()
        && query.from().stream().noneMatch(at::isBefore)
        && query.to().stream().allMatch(at::isBefore)
        && query.action().stream().allMatch(entry.action()::equals)
        && query.grant().stream()
            .allMatch(g -> entry.request().grant().filter(g::equals).isPresent())
        && query.before().stream().allMatch(before -> appended.sequence() < before);
  }

  private static AuditEntry kept(AuditEntry entry) {
    return new AuditEntry(
        Milliseconds.of(entry.at()),
        entry.account(),
        entry.actor(),
        entry.action(),
        entry.outcome(),
        entry.subject(),
        entry.detail(),
        entry.request());
  }
}
