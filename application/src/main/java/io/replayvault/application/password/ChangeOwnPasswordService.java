package io.replayvault.application.password;

import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.Lockouts.Guess;
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
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@link ChangeOwnPassword}. */
public final class ChangeOwnPasswordService implements ChangeOwnPassword {
  private static final int TRIES = 3;

  private final PasswordChangeService change;
  private final Passwords passwords;
  private final PasswordHasher hasher;
  private final SignIns signIns;
  private final SignInHistory history;
  private final Lockouts lockouts;
  private final LockoutPolicies policies;
  private final AuditLog log;
  private final InstantSource clock;

  public ChangeOwnPasswordService(
      PasswordChangeService change,
      Passwords passwords,
      PasswordHasher hasher,
      SignIns signIns,
      SignInHistory history,
      Lockouts lockouts,
      LockoutPolicies policies,
      AuditLog log,
      InstantSource clock) {
    this.change = change;
    this.passwords = passwords;
    this.hasher = hasher;
    this.signIns = signIns;
    this.history = history;
    this.lockouts = lockouts;
    this.policies = policies;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Outcome change(Caller caller, Command command) {
    PersonId person = caller.person().id();
    Guess guess = lockouts.admit(person, policies.of(caller.person().account()), clock.instant());
    Optional<PasswordHash> seen = evaluated(person, command.current(), guess);
    if (seen.isEmpty()) {
      return guess instanceof Guess.Admitted admitted && admitted.last()
          ? locked(caller)
          : currentWrong(caller);
    }
    List<PasswordFault> faults = change.faultsOf(person, command.next());
    if (!faults.isEmpty()) {
      record(caller, AuditOutcome.FAILED, faults.toString());
      return new Outcome.Refused(faults);
    }
    record(caller, AuditOutcome.ALLOWED, "");
    return replaced(person, seen.get(), command)
        ? changed(person, caller.signIn())
        : currentWrong(caller);
  }

  private Outcome changed(PersonId person, SignInId here) {
    signIns.endOthers(person, here);
    return new Outcome.Changed();
  }

  private Outcome currentWrong(Caller caller) {
    record(caller, AuditOutcome.FAILED, "current password");
    return noted(caller);
  }

  /** Which guess locks is told by the one record of it, as at every other proof. */
  private Outcome locked(Caller caller) {
    record(
        caller, AuditAction.PERSON_LOCK, AuditOutcome.FAILED, AuditAction.PASSWORD_CHANGE.name());
    return noted(caller);
  }

  private Outcome noted(Caller caller) {
    history.failed(
        caller.person().id(), new SignInAttempt(clock.instant(), caller.request().maskedAddress()));
    return new Outcome.CurrentWrong();
  }

  /** The hash that the password is right for; a guess counts before it is evaluated (clause F9). */
  private Optional<PasswordHash> evaluated(PersonId person, PlainPassword typed, Guess guess) {
    if (!(guess instanceof Guess.Admitted admitted)) {
      passwords.find(person).map(Kept::current).ifPresent(hash -> hasher.verifyNobody(typed, hash));
      return Optional.empty();
    }
    try {
      Optional<PasswordHash> right = right(person, typed);
      if (right.isPresent()) {
        lockouts.passed(person);
      }
      return right;
    } catch (RuntimeException failure) {
      free(person, admitted, failure);
      throw failure;
    }
  }

  private Optional<PasswordHash> right(PersonId person, PlainPassword typed) {
    return passwords.find(person).map(Kept::current).filter(hash -> hasher.verify(typed, hash));
  }

  private void free(PersonId person, Guess.Admitted guess, RuntimeException because) {
    try {
      lockouts.free(person, guess);
    } catch (RuntimeException second) {
      because.addSuppressed(second);
    }
  }

  /**
   * Puts the next password in the place of the one that was shown to be known. Another may have
   * been chosen meanwhile, by a link say: that one stays. The same may have been hashed anew.
   */
  private boolean replaced(PersonId person, PasswordHash shown, Command command) {
    PasswordHash next = hasher.hash(command.next());
    Optional<PasswordHash> seen = Optional.of(shown);
    for (int tried = 0; tried < TRIES && seen.isPresent(); tried++) {
      if (change.replace(person, seen.get(), next)) {
        return true;
      }
      seen = right(person, command.current());
    }
    return false;
  }

  private void record(Caller caller, AuditOutcome outcome, String detail) {
    record(caller, AuditAction.PASSWORD_CHANGE, outcome, detail);
  }

  private void record(Caller caller, AuditAction action, AuditOutcome outcome, String detail) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            action,
            outcome,
            "person:" + caller.person().id(),
            detail,
            caller.request()));
  }
}
