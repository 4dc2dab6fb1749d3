package io.replayvault.application.audit.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.SideRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The audit log, what lies beside it, and its reading, by account and as a whole, in memory. */
public final class InMemoryAuditLog
    implements AuditLog, AuditTrail, AuditSequence, SideRecords, PersonalErasure {
  private final List<AuditRecord> records = new ArrayList<>();
  private final Map<Long, SideRecord> sides = new HashMap<>();

  @Override
  public synchronized AuditRecord append(AuditEntry entry) {
    AuditRecord appended = new AuditRecord(records.size() + 1L, kept(entry));
    records.add(appended);
    if (entry.personal() instanceof Personal.Sealed sealed) {
      sides.put(appended.sequence(), sealed.side());
    }
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

  @Override
  public synchronized Map<Long, SideRecord> of(Collection<Long> numbers) {
    return sides.entrySet().stream()
        .filter(each -> numbers.contains(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public synchronized Map<AccountId, Long> left(PersonId person) {
    return records.stream()
        .filter(each -> sides.containsKey(each.sequence()))
        .filter(each -> isOf(person, each.entry()))
        .collect(
            Collectors.groupingBy(
                each -> each.entry().account().orElseThrow(), Collectors.counting()));
  }

  @Override
  public synchronized void erase(AccountId account, PersonId person, Instant at) {
    records.stream()
        .filter(each -> each.entry().account().equals(Optional.of(account)))
        .filter(each -> isOf(person, each.entry()))
        .forEach(each -> sides.remove(each.sequence()));
  }

  private static boolean isOf(PersonId person, AuditEntry entry) {
    return entry.actor().equals(Optional.of(person)) || entry.subject().equals("person:" + person);
  }

  private static AuditEntry kept(AuditEntry entry) {
    return entry.kept().at(Milliseconds.of(entry.at()));
  }
}
