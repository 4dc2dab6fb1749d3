package io.replayvault.application.access;

import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link SignInWithPassword}: one hash, one audit record and the same answer whether the person is
 * unknown or the password wrong. Only the note in the history of somebody who exists comes on top.
 */
public final class SignInWithPasswordService implements SignInWithPassword {
  private final People people;
  private final SignInHistory history;
  private final PasswordHasher hasher;
  private final SignInStarter starter;
  private final AuditLog log;
  private final InstantSource clock;

  public SignInWithPasswordService(
      People people,
      SignInHistory history,
      PasswordHasher hasher,
      SignInStarter starter,
      AuditLog log,
      InstantSource clock) {
    this.people = people;
    this.history = history;
    this.hasher = hasher;
    this.starter = starter;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Outcome signIn(Command command) {
    Optional<Credentials> known = find(command.email());
    if (known.isEmpty()) {
      hasher.verifyNobody(command.password());
      record(Optional.empty(), AuditOutcome.FAILED, command.request());
      return new Outcome.Refused();
    }
    Person person = known.get().person();
    Instant now = clock.instant();
    if (!hasher.verify(command.password(), known.get().password())) {
      record(Optional.of(person), AuditOutcome.FAILED, command.request());
      history.failed(person.id(), now);
      return new Outcome.Refused();
    }
    record(Optional.of(person), AuditOutcome.ALLOWED, command.request());
    history.succeeded(person.id(), now);
    SignIn signIn = starter.start(person.id());
    Instant expiresAt = signIn.startedAt().plus(SignIn.ABSOLUTE_LIMIT);
    return new Outcome.SignedIn(person, signIn.id(), starter.token(signIn, expiresAt), expiresAt);
  }

  private Optional<Credentials> find(String typed) {
    try {
      return people.byEmail(EmailAddress.parse(typed));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private void record(Optional<Person> person, AuditOutcome outcome, RequestFacts request) {
    log.append(
        new AuditEntry(
            clock.instant(),
            person.map(Person::account),
            person.map(Person::id),
            AuditAction.SIGN_IN,
            outcome,
            person.map(p -> "person:" + p.id()).orElse("-"),
            "password",
            request));
  }
}
