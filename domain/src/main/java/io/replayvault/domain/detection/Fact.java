package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What rules read of an audit record.
 *
 * @param sequence the record's number
 * @param at when
 * @param kind what
 * @param action what exactly
 * @param account whose log; empty for tries at names of nobody
 * @param person who, or at whom a password was tried; empty for names of nobody
 * @param network from where, as far as the record tells
 * @param session which session; empty for what is about none
 */
public record Fact(
    long sequence,
    Instant at,
    FactKind kind,
    AuditAction action,
    Optional<AccountId> account,
    Optional<PersonId> person,
    Optional<Network> network,
    Optional<SessionId> session) {
  private static final String SESSION = "session:";

  /** How the detail of a reading of the audit log begins that left as a file. */
  private static final Pattern TAKES_OUT = Pattern.compile("export|download");

  /** The detail of a lock by a guess at a password, at sign-in or where it was to be changed. */
  private static final Pattern BY_PASSWORD = Pattern.compile("password|PASSWORD_CHANGE");

  private static final Set<AuditAction> SIGNS_IN =
      EnumSet.of(AuditAction.SIGN_IN, AuditAction.SECOND_FACTOR, AuditAction.STEP_UP);

  private static final Set<AuditAction> TRIES =
      EnumSet.of(AuditAction.SIGN_IN, AuditAction.ADDRESS_REFUSE, AuditAction.PERSON_LOCK);

  /** The fact of a record; empty where nothing in it says anything to a rule. */
  public static Optional<Fact> of(AuditRecord known) {
    AuditEntry entry = known.entry();
    return kindOf(entry)
        .map(
            kind ->
                new Fact(
                    known.sequence(),
                    entry.at(),
                    kind,
                    entry.action(),
                    entry.account(),
                    entry.actor(),
                    Network.of(entry.request().maskedAddress()),
                    sessionOf(entry)));
  }

  /** The session that was shown; to ask about one, such as who saw it, is no look at it. */
  Optional<SessionId> looksAt() {
    return switch (kind) {
      case REPLAY, LOOK -> session;
      case SIGN_IN, SIGN_IN_FAILED, EXPORT, OTHER -> Optional.empty();
    };
  }

  private static Optional<FactKind> kindOf(AuditEntry entry) {
    if (entry.outcome() == AuditOutcome.FAILED
        && TRIES.contains(entry.action())
        && !isLockByProof(entry)) {
      return Optional.of(FactKind.SIGN_IN_FAILED);
    }
    if (entry.outcome() != AuditOutcome.ALLOWED
        || entry.account().isEmpty()
        || entry.actor().isEmpty()) {
      return Optional.empty();
    }
    if (SIGNS_IN.contains(entry.action())) {
      return Optional.of(FactKind.SIGN_IN);
    }
    return Optional.of(
        switch (entry.action()) {
          case SESSION_REPLAY -> FactKind.REPLAY;
          case SESSION_READ -> FactKind.LOOK;
          case AUDIT_READ ->
              TAKES_OUT.matcher(entry.detail()).lookingAt() ? FactKind.EXPORT : FactKind.OTHER;
          default -> FactKind.OTHER;
        });
  }

  /** Whether it was a guess at another proof than the password that locked somebody. */
  private static boolean isLockByProof(AuditEntry entry) {
    return entry.action() == AuditAction.PERSON_LOCK
        && !BY_PASSWORD.matcher(entry.detail()).matches();
  }

  private static Optional<SessionId> sessionOf(AuditEntry entry) {
    return Optional.of(entry.subject())
        .filter(subject -> subject.startsWith(SESSION))
        .map(subject -> subject.substring(SESSION.length()))
        .filter(SessionId::isWellFormed)
        .map(SessionId::new);
  }
}
