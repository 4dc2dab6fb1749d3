package io.replayvault.application.access;

import io.replayvault.application.access.out.People;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.Duty;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Adds the first person of a deployment, after the record of it is on the audit log. */
public final class FirstPerson {
  /** So long the duties of the first of the staff count. */
  static final Duration CLEARANCE = Duration.ofDays(14);

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

  /** Whether the deployment still lacks the first of a customer. */
  public boolean isWanted() {
    return people.isWithoutCustomers();
  }

  /** Whether the deployment still lacks anybody. */
  boolean isStaffWanted() {
    return people.isEmpty();
  }

  /** Adds them, as Admin User of the whole account and its named contact. */
  public void add(
      AccountId account,
      String name,
      EmailAddress email,
      PlainPassword password,
      RequestFacts request) {
    Person person = person(account, name, email, Role.ADMIN_USER, Standing.contact());
    record(person, "first person", request);
    people.add(person, hasher.hash(password));
  }

  /**
   * Adds them as the operator's first: Customer Success and Operator, under a clearance for {@link
   * #CLEARANCE}. Within that time somebody at the host's shell gives them their duties for good.
   */
  void addStaff(
      AccountId account,
      String name,
      EmailAddress email,
      PlainPassword password,
      RequestFacts request) {
    Standing standing = Standing.of(Set.of(Duty.CUSTOMER_SUCCESS, Duty.OPERATOR));
    Person person = person(account, name, email, Role.ALERT_RECEIVER, standing);
    Instant until = clock.instant().plus(CLEARANCE);
    record(person, "first of the staff, until " + until, request);
    people.addUntil(person, hasher.hash(password), until);
  }

  private Person person(
      AccountId account, String name, EmailAddress email, Role role, Standing standing) {
    PersonId id = new PersonId("p" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
    return new Person(id, account, name, email, role, new Scope.WholeAccount(), standing);
  }

  private void record(Person person, String detail, RequestFacts request) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(person.account()),
            Optional.empty(),
            AuditAction.PERSON_ADD,
            AuditOutcome.ALLOWED,
            "person:" + person.id(),
            detail,
            request));
  }
}
