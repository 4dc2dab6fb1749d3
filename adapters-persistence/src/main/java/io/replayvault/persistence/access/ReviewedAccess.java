package io.replayvault.persistence.access;

import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.review.ReviewEnd;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verdict of an access review does to one person (clause H2), within the transaction that
 * keeps the verdict and holds the account's lock.
 */
public final class ReviewedAccess {
  private static final String SUSPEND =
      """
      update membership set state = 'REVOKED', suspended_at = ?3
       where person_id = ?1 and account_id = ?2 and state = 'ACTIVE'
      """;

  private final EntityManager manager;
  private final AccountId account;
  private final PersonId person;

  public ReviewedAccess(EntityManager manager, AccountId account, PersonId person) {
    this.manager = manager;
    this.account = account;
    this.person = person;
  }

  /** They may act, or act again; {@link Effect#GONE} where somebody took it from them since. */
  public Effect confirm() {
    hold();
    Optional<Person> found = here();
    if (found.isEmpty() || isOfTheOtherSide(found.get())) {
      return Effect.GONE;
    }
    if (found.get().standing().state() == PersonState.SUSPENDED) {
      // A trigger takes the mark of the suspension away.
      MembershipWrite.run(
          manager,
          """
          update membership set state = 'ACTIVE'
           where person_id = ?1 and account_id = ?2 and suspended_at is not null
          """,
          person.value(),
          account.value());
      MembershipWrite.moveDefault(manager, person);
    }
    return Effect.DONE;
  }

  /** They may not act until they are confirmed, and their sign-ins have ended. */
  public Effect suspend(Instant at) {
    hold();
    Optional<Person> found = here();
    if (found.isEmpty()) {
      return Effect.GONE;
    }
    if (ReviewEnd.isLastOne(found.get(), others())) {
      return Effect.LAST_ONE;
    }
    manager
        .createNativeQuery(SUSPEND)
        .setParameter(1, person.value())
        .setParameter(2, account.value())
        .setParameter(3, Timestamp.from(Milliseconds.of(at)))
        .executeUpdate();
    MembershipWrite.moveDefault(manager, person);
    MembershipWrite.run(manager, "delete from sign_in where person_id = ?1", person.value());
    return Effect.DONE;
  }

  /**
   * They may not act, and Customer Success is asked to revoke them.
   *
   * @param request that asks; empty for staff
   */
  public Effect ask(Optional<PersonRequest> request, Instant at) {
    Effect effect = suspend(at);
    if (effect == Effect.DONE) {
      request.ifPresent(asked -> JpaPersonRequests.keep(manager, asked));
    }
    return effect;
  }

  /**
   * They may no longer act.
   *
   * @param nobodys hash of a password that nobody knows
   */
  public Effect revoke(PasswordHash nobodys) {
    hold();
    Optional<Person> found = here();
    if (found.isEmpty()) {
      return Effect.GONE;
    }
    if (ReviewEnd.isLastOne(found.get(), others())) {
      return Effect.LAST_ONE;
    }
    new FulfilmentStatements(manager, account, nobodys).take(person);
    return Effect.DONE;
  }

  private void hold() {
    manager
        .createNativeQuery("select id from person where id = ?1 for update")
        .setParameter(1, person.value())
        .getResultList();
  }

  private Optional<Person> here() {
    return MembershipRead.where(
            manager, "p.id = ?1 and m.account_id = ?2", person.value(), account.value())
        .stream()
        .map(Credentials::person)
        .filter(found -> found.standing().state() != PersonState.REVOKED)
        .findFirst();
  }

  /** Staff are nobody's customers: who became the one meanwhile is not the other again. */
  private boolean isOfTheOtherSide(Person found) {
    return MembershipRead.where(manager, "p.id = ?1", person.value()).stream()
        .map(Credentials::person)
        .anyMatch(place -> place.isActive() && place.isStaff() != found.isStaff());
  }

  private List<Person> others() {
    return MembershipRead.where(
            manager, "m.account_id = ?1 and p.id <> ?2", account.value(), person.value())
        .stream()
        .map(Credentials::person)
        .toList();
  }

  /** How it ended. All but {@link #DONE} changed nothing. */
  public enum Effect {
    /** It is done. */
    DONE,
    /** They may no longer act for another reason. */
    GONE,
    /** Nobody could act for the account without them. */
    LAST_ONE
  }
}
