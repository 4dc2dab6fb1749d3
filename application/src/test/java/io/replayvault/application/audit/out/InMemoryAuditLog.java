package io.replayvault.application.audit.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The audit log and its reading, by account and as a whole, in memory. */
public final class InMemoryAuditLog implements AuditLog, AuditTrail, AuditSequence {
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

  @Override
  public synchronized long last() {
    return records.size();
  }

  @Override
  public synchronized List<Appended> from(long first, int limit) {
    return records.stream()
        .skip(first - 1)
        .limit(limit)
        .map(known -> new Appended(known, Optional.of(CanonicalRecord.leaf(known))))
        .toList();
  }

  /** Everything that was appended, oldest first. */
  public synchronized List<AuditRecord> records() {
    return List.copyOf(records);
  }

  private static boolean matches(AuditQuery query, AuditRecord appended) {
    AuditEntry entry = appended.entry();
    return entry.account().filter(query.account()::equals).isPresent()
        && query.filter().fits(entry)
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
