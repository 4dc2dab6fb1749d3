package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the table {@code audit_record}, by an account's indexes: of its numbers, times, people,
 * subjects and actions, or of a grant.
 */
public final class JpaAuditTrail implements AuditTrail {
  private final Transactions transactions;

  public JpaAuditTrail(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public List<AuditRecord> read(AuditQuery query) {
    boolean ofNothing = query.filter().subjects().filter(Set::isEmpty).isPresent();
    return ofNothing ? List.of() : transactions.read(manager -> read(manager, query));
  }

  private static List<AuditRecord> read(EntityManager manager, AuditQuery query) {
    AuditNumbers numbers = AuditNumbers.within(manager, query);
    List<AuditQuery> parts =
        query.filter().parts().stream()
            .map(part -> new AuditQuery(query.account(), part, query.before(), query.limit()))
            .toList();
    return parts.size() == 1
        ? read(manager, parts.getFirst(), numbers)
        : newest(
            parts.stream().flatMap(part -> read(manager, part, numbers).stream()), query.limit());
  }

  /** Of the newest of each part the newest of all, each once. */
  private static List<AuditRecord> newest(Stream<AuditRecord> found, int limit) {
    return found
        .collect(Collectors.toMap(AuditRecord::sequence, each -> each, (one, same) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparingLong(AuditRecord::sequence).reversed())
        .limit(limit)
        .toList();
  }

  private static List<AuditRecord> read(
      EntityManager manager, AuditQuery query, AuditNumbers numbers) {
    AuditFilter filter = query.filter();
    Set<String> actions = actions(manager, query);
    TypedQuery<AuditRow> prepared =
        manager.createQuery(text(query, actions.size(), numbers), AuditRow.class);
    prepared.setParameter("account", query.account().value()).setMaxResults(query.limit());
    filter.from().ifPresent(from -> prepared.setParameter("from", from));
    filter.to().ifPresent(to -> prepared.setParameter("to", to));
    switch (actions.size()) {
      case 0 -> {}
      case 1 -> prepared.setParameter("action", actions.iterator().next());
      default -> prepared.setParameter("actions", actions);
    }
    query.before().ifPresent(before -> prepared.setParameter("before", before));
    filter.actor().ifPresent(actor -> prepared.setParameter("actor", actor.value()));
    filter.subjects().ifPresent(subjects -> prepared.setParameter("subjects", subjects));
    filter.grant().ifPresent(grant -> prepared.setParameter("grant", grant.value()));
    numbers.first().ifPresent(first -> prepared.setParameter("first", first));
    numbers.last().ifPresent(last -> prepared.setParameter("last", last));
    return prepared.getResultStream().map(AuditRow::toRecord).toList();
  }

  private static String text(AuditQuery query, int actions, AuditNumbers numbers) {
    StringBuilder text = new StringBuilder("select a from AuditRow a where a.accountId = :account");
    AuditFilter filter = query.filter();
    append(text, filter.from(), " and a.at >= :from");
    append(text, filter.to(), " and a.at < :to");
    switch (actions) {
      case 0 -> {}
      case 1 -> text.append(" and a.action = :action");
      default -> text.append(" and a.action in :actions");
    }
    append(text, query.before(), " and a.sequence < :before");
    append(text, filter.actor(), " and a.actorId = :actor");
    append(text, filter.subjects(), " and a.subject in :subjects");
    append(text, filter.grant(), " and a.grantId = :grant");
    append(text, numbers.first(), " and a.sequence >= :first");
    append(text, numbers.last(), " and a.sequence <= :last");
    return text.append(" order by a.sequence desc").toString();
  }

  private static Set<String> actions(EntityManager manager, AuditQuery query) {
    Set<AuditAction> asked = query.filter().actions();
    Set<String> names = asked.stream().map(AuditAction::name).collect(Collectors.toSet());
    if (asked.contains(AuditAction.UNKNOWN)) {
      names.addAll(LaterActions.of(manager, query.account()));
    }
    return names;
  }

  private static void append(StringBuilder text, Optional<?> asked, String clause) {
    if (asked.isPresent()) {
      text.append(clause);
    }
  }
}
