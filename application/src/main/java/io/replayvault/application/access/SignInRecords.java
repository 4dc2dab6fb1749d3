package io.replayvault.application.access;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Optional;

/** Puts what people do to prove who they are on the audit log (clause F3). */
public final class SignInRecords {
  private final AuditLog log;
  private final InstantSource clock;

  public SignInRecords(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** One record of one try; a stranger's names nobody. */
  void append(
      AuditAction action, Optional<Person> person, AuditOutcome outcome, RequestFacts request) {
    append(action, person, outcome, wayOf(action), request);
  }

  private static String wayOf(AuditAction action) {
    boolean byPassword = action == AuditAction.SIGN_IN || action == AuditAction.PERSON_LOCK;
    return byPassword ? "password" : "";
  }

  /** One of what somebody known may do, with more about it. */
  void append(AuditAction action, Person person, String detail, RequestFacts request) {
    append(action, Optional.of(person), AuditOutcome.ALLOWED, detail, request);
  }

  /** One of what was refused to somebody known, with more about it. */
  void refused(AuditAction action, Person person, String detail, RequestFacts request) {
    append(action, Optional.of(person), AuditOutcome.DENIED, detail, request);
  }

  /** One of what somebody known tried in vain, with more about it. */
  void failed(AuditAction action, Person person, String detail, RequestFacts request) {
    append(action, Optional.of(person), AuditOutcome.FAILED, detail, request);
  }

  private void append(
      AuditAction action,
      Optional<Person> person,
      AuditOutcome outcome,
      String detail,
      RequestFacts request) {
    log.append(
        new AuditEntry(
            clock.instant(),
            person.map(Person::account),
            person.map(Person::id),
            action,
            outcome,
            person.map(p -> "person:" + p.id()).orElse("-"),
            detail,
            request));
  }
}
