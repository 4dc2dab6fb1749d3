package io.replayvault.application.access;

import io.replayvault.application.access.out.People;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/** Adds the first person of a deployment, after the record of it is on the audit log. */
public final class FirstPerson {
  private static final int ID_BYTES = 12;

  private final People people;
  private final PasswordHasher hasher;
  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public FirstPerson(
      People people, PasswordHasher hasher, AuditLog log, Chance chance, InstantSource clock) {
    this.people = people;
    this.hasher = hasher;
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /** Whether the deployment still lacks one. */
  public boolean isWanted() {
    return people.isEmpty();
  }

  /** Adds them, as Admin User of the whole account and its named contact. */
  public void add(
      AccountId account,
      String name,
      EmailAddress email,
      PlainPassword password,
      RequestFacts request) {
    PersonId id = new PersonId("p" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
    Person person =
        new Person(
            id,
            account,
            name,
            email,
            Role.ADMIN_USER,
            new Scope.WholeAccount(),
            Standing.contact());
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(account),
            Optional.empty(),
            AuditAction.PERSON_ADD,
            AuditOutcome.ALLOWED,
            "person:" + id,
            "first person",
            request));
    people.add(person, hasher.hash(password));
  }
}
