package io.replayvault.application.access;

import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides, records, and only then acts (ADR-0007): every use case that shows or changes something
 * for a person goes through here. If the record cannot be written, the action does not happen.
 */
public final class Guard {
  private final AccessDecisions decisions;
  private final AuditLog log;
  private final InstantSource clock;

  public Guard(AccessDecisions decisions, AuditLog log, InstantSource clock) {
    this.decisions = decisions;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Runs the action if the caller may, after what they asked and the decision are on the audit log.
   */
  public <T> Guarded<T> run(Caller caller, Ask ask, Supplier<T> action) {
    return switch (decisions.decide(caller.person(), ask.permission(), ask.site())) {
      case AccessDecision.Allowed allowed -> {
        record(caller, ask, AuditOutcome.ALLOWED, ask.detail());
        yield new Guarded.Allowed<>(action.get());
      }
      case AccessDecision.Denied denied -> {
        record(caller, ask, AuditOutcome.DENIED, denied.reason());
        yield new Guarded.Refused<>();
      }
    };
  }

  /**
   * The same for what may be hindered by something besides permissions, such as that it is about
   * the caller themselves: then the record says denied, and the hindrance is the answer.
   *
   * @param hindrance asked only if the caller may
   */
  public <T> Guarded<T> runUnless(
      Caller caller, Ask ask, Supplier<Optional<T>> hindrance, Supplier<T> action) {
    if (decisions.decide(caller.person(), ask.permission(), ask.site())
        instanceof AccessDecision.Denied denied) {
      record(caller, ask, AuditOutcome.DENIED, denied.reason());
      return new Guarded.Refused<>();
    }
    Optional<T> hindered = hindrance.get();
    if (hindered.isPresent()) {
      record(caller, ask, AuditOutcome.DENIED, "hindered");
      return new Guarded.Allowed<>(hindered.get());
    }
    record(caller, ask, AuditOutcome.ALLOWED, ask.detail());
    return new Guarded.Allowed<>(action.get());
  }

  /** Whether the caller may, without asking for anything: for leaving out what is not theirs. */
  public boolean mayReach(Caller caller, Permission permission, SiteId site) {
    return switch (decisions.decide(caller.person(), permission, Optional.of(site))) {
      case AccessDecision.Allowed allowed -> true;
      case AccessDecision.Denied denied -> false;
    };
  }

  /**
   * Records that the caller asked for something there is not, and refuses as if it were forbidden.
   */
  public <T> Guarded<T> absent(Caller caller, Ask ask) {
    record(caller, ask, AuditOutcome.DENIED, "absent");
    return new Guarded.Refused<>();
  }

  /**
   * Records more of an action that was recorded before it was done: what only it could tell, such
   * as who was added.
   */
  void recordAfter(Caller caller, AuditAction action, String subject, String detail) {
    append(caller, action, AuditOutcome.ALLOWED, subject, detail);
  }

  private void record(Caller caller, Ask ask, AuditOutcome outcome, String detail) {
    append(caller, ask.action(), outcome, ask.subject(), detail);
  }

  private void append(
      Caller caller, AuditAction action, AuditOutcome outcome, String subject, String detail) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            action,
            outcome,
            subject,
            detail,
            caller.request()));
  }

  /**
   * What somebody asks for.
   *
   * @param permission what they need
   * @param site on which site; empty for the account as a whole
   * @param action under which name it is recorded
   * @param subject about what, {@code kind:id}
   * @param detail more for the record, without personal data
   */
  public record Ask(
      Permission permission,
      Optional<SiteId> site,
      AuditAction action,
      String subject,
      String detail) {}
}
