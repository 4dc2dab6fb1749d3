package io.replayvault.application.audit;

import io.replayvault.application.audit.in.AuditQuestion;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.AuditTrail.AuditQuery;
import io.replayvault.application.audit.out.VisitorSessions;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.VisitorKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the records that answer a question about an account. Whoever asks here was allowed to. */
public final class AuditAnswers {
  private static final String SESSION = "session:";

  private final AuditTrail trail;
  private final VisitorSessions visitors;

  public AuditAnswers(AuditTrail trail, VisitorSessions visitors) {
    this.trail = trail;
    this.visitors = visitors;
  }

  /** The filter of a question; a visitor's sessions are those that are there now. */
  AuditFilter filter(AccountId account, AuditQuestion question) {
    AuditFilter asked = question.filter();
    return question.visitor().map(key -> asked.about(sessions(account, key, asked))).orElse(asked);
  }

  /** The newest of them, before a number. */
  List<AuditRecord> newest(
      AccountId account, AuditFilter filter, Optional<Long> before, int limit) {
    return trail.read(new AuditQuery(account, filter, before, limit));
  }

  private Set<String> sessions(AccountId account, VisitorKey key, AuditFilter asked) {
    Predicate<String> wanted =
        asked.subjects().<Predicate<String>>map(picked -> picked::contains).orElse(any -> true);
    return visitors.of(account, key).stream()
        .map(id -> SESSION + id)
        .filter(wanted)
        .collect(Collectors.toSet());
  }
}
