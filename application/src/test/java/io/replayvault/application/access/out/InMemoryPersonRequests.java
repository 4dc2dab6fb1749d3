package io.replayvault.application.access.out;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests in memory, acted on among people in memory. */
public final class InMemoryPersonRequests implements PersonRequests {
  private final Map<PersonRequestId, PersonRequest> requests = new HashMap<>();
  private final InMemoryPeople people;

  public InMemoryPersonRequests(InMemoryPeople people) {
    this.people = people;
  }

  @Override
  public synchronized void keep(PersonRequest request) {
    if (requests.putIfAbsent(request.id(), request) != null) {
      throw new IllegalStateException("the request is there already");
    }
  }

  @Override
  public synchronized Optional<PersonRequest> find(AccountId account, PersonRequestId request) {
    return Optional.ofNullable(requests.get(request)).filter(r -> r.account().equals(account));
  }

  @Override
  public synchronized List<PersonRequest> of(AccountId account) {
    return requests.values().stream()
        .filter(request -> request.account().equals(account))
        .sorted(
            Comparator.comparing(PersonRequest::at)
                .thenComparing(request -> request.id().value())
                .reversed())
        .limit(MOST_LISTED)
        .toList();
  }

  @Override
  public synchronized boolean settle(PersonRequest settled) {
    if (!isOpen(settled)) {
      return false;
    }
    requests.put(settled.id(), settled);
    return true;
  }

  @Override
  public synchronized Fulfilment fulfil(
      PersonRequest fulfilled, PersonId fresh, PasswordHash nobodys) {
    if (!isOpen(fulfilled)) {
      return new Fulfilment.NotOpen();
    }
    Fulfilment done =
        switch (fulfilled.wish()) {
          case Wish.Add add -> added(fulfilled.account(), add, fresh, nobodys);
          case Wish.Change change ->
              replaced(fulfilled.account(), change.person(), Optional.of(change.terms()));
          case Wish.Revoke revoke ->
              replaced(fulfilled.account(), revoke.person(), Optional.empty());
        };
    if (done instanceof Fulfilment.Done) {
      requests.put(fulfilled.id(), fulfilled);
    }
    return done;
  }

  private boolean isOpen(PersonRequest request) {
    return find(request.account(), request.id())
        .filter(kept -> kept.state() == RequestState.OPEN)
        .isPresent();
  }

  private Fulfilment added(AccountId account, Wish.Add add, PersonId fresh, PasswordHash nobodys) {
    Optional<PersonId> known = people.holderOf(add.email());
    PersonId id = known.orElse(fresh);
    Terms terms = add.terms();
    Person person =
        new Person(
            id, account, add.name(), add.email(), terms.role(), terms.scope(), terms.standing());
    if (known.isEmpty()) {
      people.add(person, nobodys);
      return new Fulfilment.Done(id, true);
    }
    if (people.find(id, account).filter(Person::isActive).isPresent()) {
      return new Fulfilment.PersonHere();
    }
    boolean hadNowhere = !people.find(id).orElseThrow().isActive();
    people.place(person);
    return new Fulfilment.Done(id, hadNowhere);
  }

  private Fulfilment replaced(AccountId account, PersonId id, Optional<Terms> terms) {
    Optional<Person> found =
        people
            .find(id, account)
            .filter(
                person ->
                    terms.isPresent()
                        ? person.isActive()
                        : person.standing().state() != PersonState.REVOKED)
            .filter(person -> !person.isStaff());
    if (found.isEmpty()) {
      return new Fulfilment.PersonGone();
    }
    Person before = found.get();
    Standing was = before.standing();
    Person after =
        terms
            .map(
                t ->
                    new Person(
                        id,
                        account,
                        before.name(),
                        before.email(),
                        t.role(),
                        t.scope(),
                        t.standing()))
            .orElse(
                before.with(
                    new Standing(
                        was.features(),
                        was.namedContact(),
                        was.duties(),
                        PersonState.REVOKED,
                        was.limits())));
    if (loses(before, after)) {
      return new Fulfilment.LastOne();
    }
    people.place(after);
    return new Fulfilment.Done(id, false);
  }

  private boolean loses(Person before, Person after) {
    List<Person> others =
        people.of(before.account()).stream()
            .filter(other -> !other.id().equals(before.id()))
            .filter(other -> !other.isStaff())
            .toList();
    return isAdmin(before) && !isAdmin(after) && others.stream().noneMatch(o -> isAdmin(o))
        || isContact(before) && !isContact(after) && others.stream().noneMatch(o -> isContact(o));
  }

  private static boolean isAdmin(Person person) {
    return person.isActive() && person.role() == Role.ADMIN_USER;
  }

  private static boolean isContact(Person person) {
    return person.isActive() && person.standing().namedContact();
  }
}
