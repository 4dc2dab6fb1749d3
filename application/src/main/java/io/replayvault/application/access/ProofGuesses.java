package io.replayvault.application.access;

import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.Lockouts.Guess;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Guesses at what proves who somebody known is: each is counted before it is evaluated, on the
 * count that passwords have too, and on the audit log before it has an effect (clauses F9, F10).
 */
public final class ProofGuesses {
  private final Lockouts lockouts;
  private final LockoutPolicies policies;
  private final SignInHistory history;
  private final SignInRecords records;
  private final InstantSource clock;

  public ProofGuesses(
      Lockouts lockouts,
      LockoutPolicies policies,
      SignInHistory history,
      SignInRecords records,
      InstantSource clock) {
    this.lockouts = lockouts;
    this.policies = policies;
    this.history = history;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Whether the guess was right.
   *
   * @param evaluation answers by what it was, for the record; empty if it was wrong
   */
  boolean isRight(
      Person person,
      AuditAction action,
      RequestFacts request,
      Supplier<Optional<String>> evaluation) {
    Guess guess = lockouts.admit(person.id(), policies.of(person.account()), clock.instant());
    boolean right =
        guess instanceof Guess.Admitted admitted
            && recorded(person, action, request, evaluation, admitted)
            && lockouts.passed(person.id());
    if (!right) {
      if (guess instanceof Guess.Admitted admitted && admitted.last()) {
        records.failed(AuditAction.PERSON_LOCK, person, action.name(), request);
      } else {
        records.append(action, Optional.of(person), AuditOutcome.FAILED, request);
      }
      history.failed(person.id(), new SignInAttempt(clock.instant(), request.maskedAddress()));
    }
    return right;
  }

  private boolean recorded(
      Person person,
      AuditAction action,
      RequestFacts request,
      Supplier<Optional<String>> evaluation,
      Guess.Admitted guess) {
    try {
      Optional<String> by = evaluation.get();
      by.ifPresent(means -> records.append(action, person, means, request));
      return by.isPresent();
    } catch (RuntimeException failure) {
      takeBack(person, guess, failure);
      throw failure;
    }
  }

  /** An outage must lock nobody out. */
  private void takeBack(Person person, Guess.Admitted guess, RuntimeException because) {
    try {
      lockouts.free(person.id(), guess);
    } catch (RuntimeException second) {
      because.addSuppressed(second);
    }
  }
}
