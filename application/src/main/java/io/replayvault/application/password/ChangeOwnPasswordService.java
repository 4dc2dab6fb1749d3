package io.replayvault.application.password;

import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.password.in.ChangeOwnPassword;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.password.out.Passwords.Kept;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link ChangeOwnPassword}. */
public final class ChangeOwnPasswordService implements ChangeOwnPassword {
  private final PasswordChangeService change;
  private final Passwords passwords;
  private final PasswordHasher hasher;
  private final SignIns signIns;
  private final SignInHistory history;
  private final AuditLog log;
  private final InstantSource clock;

  public ChangeOwnPasswordService(
      PasswordChangeService change,
      Passwords passwords,
      PasswordHasher hasher,
      SignIns signIns,
      SignInHistory history,
      AuditLog log,
      InstantSource clock) {
    this.change = change;
    this.passwords = passwords;
    this.hasher = hasher;
    this.signIns = signIns;
    this.history = history;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Outcome change(Caller caller, Command command) {
    PersonId person = caller.person().id();
    if (!isCurrent(person, command.current())) {
      record(caller, AuditOutcome.FAILED, "current password");
      history.failed(person, new SignInAttempt(clock.instant(), caller.request().maskedAddress()));
      return new Outcome.CurrentWrong();
    }
    List<PasswordFault> faults = change.faultsOf(person, command.next());
    if (!faults.isEmpty()) {
      record(caller, AuditOutcome.FAILED, faults.toString());
      return new Outcome.Refused(faults);
    }
    record(caller, AuditOutcome.ALLOWED, "");
    change.set(person, command.next());
    signIns.endOthers(person, caller.signIn());
    return new Outcome.Changed();
  }

  private boolean isCurrent(PersonId person, PlainPassword typed) {
    Optional<Kept> kept = passwords.find(person);
    return kept.isPresent() && hasher.verify(typed, kept.get().current());
  }

  private void record(Caller caller, AuditOutcome outcome, String detail) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            AuditAction.PASSWORD_CHANGE,
            outcome,
            "person:" + caller.person().id(),
            detail,
            caller.request()));
  }
}
