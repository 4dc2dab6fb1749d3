package io.replayvault.application.access.out;

import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People in memory, in each of their accounts. */
public final class InMemoryPeople implements People, AccountPeople {
  private final Map<PersonId, Entry> people = new HashMap<>();
  private final SiteGroups groups;

  public InMemoryPeople() {
    this(new InMemorySiteGroups());
  }

  public InMemoryPeople(SiteGroups groups) {
    this.groups = groups;
  }

  @Override
  public synchronized void add(Person person, PasswordHash password) {
    if (people.containsKey(person.id()) || entryOf(person.email()).isPresent()) {
      throw new IllegalStateException("the person or their address is there already");
    }
    people.put(person.id(), new Entry(person, password));
  }

  @Override
  public synchronized void addUntil(Person person, PasswordHash password, Instant until) {
    add(person, password);
    Optional.ofNullable(people.get(person.id())).orElseThrow().until.put(person.account(), until);
  }

  @Override
  public synchronized boolean isWithoutCustomers() {
    return people.values().stream()
        .flatMap(entry -> entry.places.values().stream())
        .allMatch(Person::isStaff);
  }

  @Override
  public synchronized Optional<Person> find(PersonId person) {
    return Optional.ofNullable(people.get(person)).map(this::beginning);
  }

  @Override
  public synchronized Optional<Credentials> byEmail(EmailAddress email) {
    return entryOf(email)
        .map(entry -> new Credentials(beginning(entry), entry.password))
        .filter(credentials -> credentials.person().isActive());
  }

  @Override
  public synchronized boolean isEmpty() {
    return people.isEmpty();
  }

  /** The hash that lets the person in. */
  public synchronized Optional<PasswordHash> passwordOf(PersonId person) {
    return Optional.ofNullable(people.get(person)).map(entry -> entry.password);
  }

  /** Puts another in the place of the one that was seen, if that is still there. */
  public synchronized boolean exchange(PersonId person, PasswordHash seen, PasswordHash next) {
    Entry there = people.get(person);
    if (there == null || !there.password.equals(seen)) {
      return false;
    }
    there.password = next;
    return true;
  }

  @Override
  public synchronized Optional<Person> find(PersonId person, AccountId account) {
    return Optional.ofNullable(people.get(person))
        .flatMap(entry -> Optional.ofNullable(entry.places.get(account)))
        .map(this::resolved);
  }

  @Override
  public synchronized List<Person> everywhere(PersonId person) {
    return Optional.ofNullable(people.get(person)).stream()
        .flatMap(entry -> entry.places.values().stream())
        .map(this::resolved)
        .sorted(Comparator.comparing(place -> place.account().value()))
        .toList();
  }

  @Override
  public synchronized List<Person> of(AccountId account) {
    return people.values().stream()
        .flatMap(entry -> Optional.ofNullable(entry.places.get(account)).stream())
        .map(this::resolved)
        .sorted(Comparator.comparing(Person::name).thenComparing(person -> person.id().value()))
        .toList();
  }

  /** Whose address that is, in whatever account. */
  synchronized Optional<PersonId> holderOf(EmailAddress email) {
    return entryOf(email).map(entry -> entry.byDefault().id());
  }

  /**
   * Keeps somebody as they are in an account now, which becomes their default if none is active.
   */
  public synchronized void place(Person person) {
    Entry entry = people.get(person.id());
    if (entry == null) {
      throw new IllegalStateException("there is no such person");
    }
    entry.places.put(person.account(), person);
    entry.until.remove(person.account());
    if (!entry.byDefault().isActive()) {
      entry.places.values().stream()
          .filter(Person::isActive)
          .findFirst()
          .ifPresent(active -> entry.account = active.account());
    }
  }

  /** The person in each account in which they are active. */
  public synchronized List<Person> placesOf(PersonId person) {
    return Optional.ofNullable(people.get(person)).stream()
        .flatMap(entry -> entry.places.values().stream())
        .map(this::resolved)
        .filter(Person::isActive)
        .toList();
  }

  /** Makes the account their default one if they are active in it. */
  public synchronized boolean beginIn(PersonId person, AccountId account) {
    boolean active = placesOf(person).stream().anyMatch(place -> place.account().equals(account));
    Optional.ofNullable(people.get(person))
        .filter(entry -> active)
        .ifPresent(entry -> entry.account = account);
    return active;
  }

  private Person beginning(Entry entry) {
    Person byDefault = resolved(entry.byDefault());
    return byDefault.isActive()
        ? byDefault
        : entry.places.values().stream()
            .map(this::resolved)
            .filter(Person::isActive)
            .min(Comparator.comparing(place -> place.account().value()))
            .orElse(byDefault);
  }

  private Optional<Entry> entryOf(EmailAddress email) {
    return people.values().stream()
        .filter(entry -> entry.byDefault().email().equals(email))
        .findFirst();
  }

  /** With the sites that are in their groups, and revoked once their duties no longer count. */
  private Person resolved(Person stored) {
    Standing standing = stored.standing();
    Person person =
        Optional.ofNullable(people.get(stored.id()))
            .flatMap(entry -> Optional.ofNullable(entry.until.get(stored.account())))
            .filter(until -> !InstantSource.system().instant().isBefore(until))
            .map(
                over ->
                    stored.with(
                        new Standing(
                            standing.features(), false, standing.duties(), PersonState.REVOKED)))
            .orElse(stored);
    if (!(person.scope() instanceof Scope.GroupsAndSites some)) {
      return person;
    }
    Set<SiteId> grouped =
        groups.of(person.account()).stream()
            .filter(group -> some.groups().contains(group.id()))
            .map(SiteGroup::sites)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return new Person(
        person.id(),
        person.account(),
        person.name(),
        person.email(),
        person.role(),
        new Scope.GroupsAndSites(some.groups(), some.sites(), grouped),
        person.standing());
  }

  private static final class Entry {
    private final Map<AccountId, Person> places = new LinkedHashMap<>();
    private final Map<AccountId, Instant> until = new HashMap<>();
    private PasswordHash password;
    private AccountId account;

    Entry(Person person, PasswordHash password) {
      this.account = person.account();
      this.password = password;
      places.put(account, person);
    }

    Person byDefault() {
      return Optional.ofNullable(places.get(account)).orElseThrow();
    }
  }
}
