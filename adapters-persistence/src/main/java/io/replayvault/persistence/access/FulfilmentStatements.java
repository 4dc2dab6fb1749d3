package io.replayvault.persistence.access;

import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.application.access.out.PersonRequests.Fulfilment;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What acting on a wish does to people, within the transaction that settles the request. */
final class FulfilmentStatements {
  private final EntityManager manager;
  private final AccountId account;
  private final PasswordHash nobodys;

  FulfilmentStatements(EntityManager manager, AccountId account, PasswordHash nobodys) {
    this.manager = manager;
    this.account = account;
    this.nobodys = nobodys;
  }

  /** Does it; anything but {@link Fulfilment.Done} has changed nothing. */
  Fulfilment act(Wish wish, PersonId fresh) {
    return switch (wish) {
      case Wish.Add add -> add(add, fresh);
      case Wish.Change change -> change(change.person(), change.terms());
      case Wish.Revoke revoke -> revoke(revoke.person());
    };
  }

  private Fulfilment add(Wish.Add add, PersonId fresh) {
    if (MembershipWrite.add(manager, person(fresh, add), nobodys)) {
      return new Fulfilment.Done(fresh, true);
    }
    // The address is known; no other row has a fresh id.
    hold("select id from person where email = ?1 for update", add.email().value());
    List<Person> places =
        MembershipRead.where(manager, "p.email = ?1", add.email().value()).stream()
            .map(Credentials::person)
            .toList();
    PersonId known = places.get(0).id();
    List<Person> active = places.stream().filter(Person::isActive).toList();
    if (active.stream().anyMatch(place -> place.account().equals(account) || place.isStaff())) {
      return new Fulfilment.PersonHere();
    }
    // Where their duties are over they only read as revoked: without the duties they would be back.
    MembershipWrite.run(
        manager,
        """
        update membership m set state = 'REVOKED', suspended_at = null where m.person_id = ?1 and exists (
          select from duty d where d.person_id = m.person_id and d.account_id = m.account_id)
        """,
        known.value());
    MembershipWrite.run(manager, "delete from duty where person_id = ?1", known.value());
    MembershipWrite.place(manager, person(known, add));
    MembershipWrite.moveDefault(manager, known);
    return new Fulfilment.Done(known, active.isEmpty());
  }

  private Fulfilment change(PersonId id, Terms terms) {
    hold(id);
    Optional<Person> found = own(id).filter(Person::isActive);
    if (found.isEmpty()) {
      return new Fulfilment.PersonGone();
    }
    boolean staysAdmin = terms.role() == Role.ADMIN_USER;
    if (isLast(found.get(), staysAdmin, terms.namedContact())) {
      return new Fulfilment.LastOne();
    }
    Person before = found.get();
    MembershipWrite.place(
        manager,
        new Person(
            id,
            account,
            before.name(),
            before.email(),
            terms.role(),
            terms.scope(),
            terms.standing()));
    return new Fulfilment.Done(id, false);
  }

  private Fulfilment revoke(PersonId id) {
    hold(id);
    Optional<Person> found = own(id);
    if (found.isEmpty()) {
      return new Fulfilment.PersonGone();
    }
    if (found.get().isActive() && isLast(found.get(), false, false)) {
      return new Fulfilment.LastOne();
    }
    take(id);
    return new Fulfilment.Done(id, false);
  }

  /** Takes the account from them, whoever they are. */
  void take(PersonId id) {
    MembershipWrite.revoke(manager, id, account);
    MembershipWrite.moveDefault(manager, id);
    MembershipWrite.run(manager, "delete from sign_in where person_id = ?1", id.value());
    MembershipWrite.run(manager, "delete from password_link where person_id = ?1", id.value());
    MembershipWrite.run(manager, "delete from invitation where person_id = ?1", id.value());
    // Whoever is added again may not choose the password that they had (clause F5).
    MembershipWrite.run(
        manager,
        """
        insert into earlier_password (person_id, password_hash)
        select p.id, p.password_hash from person p where p.id = ?1 and not exists (
          select from membership m where m.person_id = ?1 and m.state = 'ACTIVE')
        """,
        id.value());
    MembershipWrite.run(
        manager,
        """
        update person set password_hash = ?2 where id = ?1 and not exists (
          select from membership m where m.person_id = ?1 and m.state = 'ACTIVE')
        """,
        id.value(),
        nobodys.encoded());
  }

  /**
   * Of several accounts that act on a person at once, and of them and the person's own choice of a
   * default, the next waits here until the one before is done, and then sees what it did.
   */
  private void hold(PersonId id) {
    hold("select id from person where id = ?1 for update", id.value());
  }

  private void hold(String statement, String value) {
    manager.createNativeQuery(statement).setParameter(1, value).getResultList();
  }

  private Optional<Person> own(PersonId id) {
    return MembershipRead.where(
            manager, "p.id = ?1 and m.account_id = ?2", id.value(), account.value())
        .stream()
        .map(Credentials::person)
        .filter(person -> person.standing().state() != PersonState.REVOKED && !person.isStaff())
        .findFirst();
  }

  private boolean isLast(Person person, boolean staysAdmin, boolean staysContact) {
    List<Person> others =
        MembershipRead.where(
                manager,
                "m.account_id = ?1 and m.state = 'ACTIVE' and p.id <> ?2",
                account.value(),
                person.id().value())
            .stream()
            .map(Credentials::person)
            .filter(other -> !other.isStaff())
            .toList();
    boolean losesAdmin =
        person.role() == Role.ADMIN_USER
            && !staysAdmin
            && others.stream().noneMatch(other -> other.role() == Role.ADMIN_USER);
    boolean losesContact =
        person.standing().namedContact()
            && !staysContact
            && others.stream().noneMatch(other -> other.standing().namedContact());
    return losesAdmin || losesContact;
  }

  private Person person(PersonId id, Wish.Add add) {
    Terms terms = add.terms();
    return new Person(
        id, account, add.name(), add.email(), terms.role(), terms.scope(), terms.standing());
  }
}
