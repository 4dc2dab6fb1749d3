package io.replayvault.application.access;

import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.Lockouts.Guess;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link SignInWithPassword}: each try is counted before its password is looked at. Unknown, wrong,
 * locked and from elsewhere take the same steps in the same order: one look at the list of
 * addresses, one policy, one count, one hash, one audit record, one note in the history.
 */
public final class SignInWithPasswordService implements SignInWithPassword {
  private final People people;
  private final Lockouts lockouts;
  private final LockoutPolicies policies;
  private final SignInHistory history;
  private final PasswordHasher hasher;
  private final FactorRequirement requirement;
  private final SignInStarter starter;
  private final SignInRecords records;
  private final AddressPolicy addresses;
  private final InstantSource clock;

  public SignInWithPasswordService(
      People people,
      Lockouts lockouts,
      LockoutPolicies policies,
      SignInHistory history,
      PasswordHasher hasher,
      FactorRequirement requirement,
      SignInStarter starter,
      SignInRecords records,
      AddressPolicy addresses,
      InstantSource clock) {
    this.people = people;
    this.lockouts = lockouts;
    this.policies = policies;
    this.history = history;
    this.hasher = hasher;
    this.requirement = requirement;
    this.starter = starter;
    this.records = records;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public Outcome signIn(Command command) {
    Optional<Credentials> known = find(command.email());
    PersonId counted = known.map(c -> c.person().id()).orElseGet(() -> Nobody.at(command.email()));
    Instant now = clock.instant();
    boolean elsewhere = isElsewhere(known, command);
    Guess guess = lockouts.admit(counted, policyFor(known), now);
    if (known.isPresent()
        && guess instanceof Guess.Admitted admitted
        && isRight(known.get(), command.password(), admitted)
        && !elsewhere) {
      return signedIn(known.get(), admitted, command, now);
    }
    if (guess instanceof Guess.Refused || known.isEmpty()) {
      known.ifPresentOrElse(
          person -> hasher.verifyNobody(command.password(), person.password()),
          () -> hasher.verifyNobody(command.password()));
    }
    records.append(
        actionOf(guess, known, elsewhere),
        known.map(Credentials::person),
        AuditOutcome.FAILED,
        command.request());
    history.failed(counted, new SignInAttempt(now, command.request().maskedAddress()));
    return new Outcome.Refused();
  }

  private LockoutPolicy policyFor(Optional<Credentials> known) {
    return policies.of(known.map(c -> c.person().account()).orElse(Nobody.ACCOUNT));
  }

  /** Which guess it was is told by the one record of it, so that it costs what any other does. */
  private static AuditAction actionOf(Guess guess, Optional<Credentials> known, boolean elsewhere) {
    if (known.isPresent() && guess instanceof Guess.Admitted admitted && admitted.last()) {
      return AuditAction.PERSON_LOCK;
    }
    return elsewhere ? AuditAction.ADDRESS_REFUSE : AuditAction.SIGN_IN;
  }

  /** Whether they come from an address that is not on their list. */
  private boolean isElsewhere(Optional<Credentials> known, Command command) {
    if (known.isEmpty()) {
      addresses.nobody();
      return false;
    }
    return !addresses.allows(known.get().person(), command.request());
  }

  private Optional<Credentials> find(String typed) {
    try {
      return people.byEmail(EmailAddress.parse(typed));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private boolean isRight(Credentials known, PlainPassword password, Guess.Admitted guess) {
    try {
      return hasher.verify(password, known.password());
    } catch (RuntimeException failure) {
      takeBack(known.person().id(), guess, failure);
      throw failure;
    }
  }

  private Outcome signedIn(Credentials known, Guess.Admitted guess, Command command, Instant now) {
    Person person = known.person();
    SignInStage stage;
    try {
      stage = requirement.afterPassword(person);
      records.append(AuditAction.SIGN_IN, person, detail(stage), command.request());
    } catch (RuntimeException failure) {
      takeBack(person.id(), guess, failure);
      throw failure;
    }
    if (stage == SignInStage.COMPLETE) {
      if (!lockouts.passed(person.id())) {
        return new Outcome.Refused();
      }
      history.succeeded(person.id(), now);
    } else {
      // Wrong codes stay counted: else each right password would be good for five more of them.
      lockouts.letPass(person.id(), guess, now);
    }
    SignIn signIn = starter.start(person.id(), stage, command.request());
    Optional<PasswordHash> still = people.byEmail(person.email()).map(Credentials::password);
    if (!still.equals(Optional.of(known.password()))
        || requirement.afterPassword(person) != stage
        || lockouts.locked(person.id(), policyFor(Optional.of(known))).isPresent()) {
      // Another password was chosen meanwhile, or a factor set up, or they were revoked or locked:
      // what ended their sign-ins missed this.
      starter.end(signIn);
      return new Outcome.Refused();
    }
    String token = starter.token(signIn);
    return stage == SignInStage.COMPLETE
        ? new Outcome.SignedIn(person, signIn.id(), token, starter.endOf(signIn))
        : new Outcome.Owed(person, stage, requirement.proofs(person), token);
  }

  private static String detail(SignInStage stage) {
    return switch (stage) {
      case SECOND_FACTOR_OWED -> "password; second factor owed";
      case ENROLMENT_OWED -> "password; enrolment owed";
      case FACTOR_ASKED, COMPLETE -> "password";
    };
  }

  /** An outage must lock nobody out who knows the password. */
  private void takeBack(PersonId person, Guess.Admitted guess, RuntimeException because) {
    try {
      lockouts.free(person, guess);
    } catch (RuntimeException second) {
      because.addSuppressed(second);
    }
  }
}
