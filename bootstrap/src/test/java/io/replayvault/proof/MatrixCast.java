package io.replayvault.proof;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.proof.MatrixCaller.Entry;
import io.replayvault.system.RunningReplayVault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes callers of the authorisation matrix and signs them in, each from an address of their own.
 */
final class MatrixCast {
  static final Scope WHOLE = new Scope.WholeAccount();

  /** What no sign-in is called. */
  static final String NO_SIGN_IN = "fedcba9876543210";

  private final MatrixScene scene;
  private final PeopleDeployment people;
  private final URI node;
  private final List<MatrixCaller> callers = new ArrayList<>();
  private int addresses;

  MatrixCast(MatrixScene scene) {
    this.scene = scene;
    this.people = scene.people();
    this.node = people.node(0).console();
  }

  MatrixScene scene() {
    return scene;
  }

  PeopleDeployment people() {
    return people;
  }

  /** Whom the matrix has as callers so far. */
  List<MatrixCaller> callers() {
    return List.copyOf(callers);
  }

  void add(MatrixCaller caller) {
    callers.add(caller);
  }

  MatrixCaller named(String name) {
    return callers.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /** A browser at an address that no other caller has. */
  ApiCaller browser() {
    addresses++;
    return ApiCaller.browser(node, addresses);
  }

  /** Somebody of the first account, written. */
  Person written(String name, Role role, Scope scope, Standing standing) {
    return written(people.account(), name, role, scope, standing);
  }

  /** Somebody of that account, written. */
  Person written(AccountId account, String name, Role role, Scope scope, Standing standing) {
    Person person =
        new Person(
            id(name),
            account,
            "Matrix caller",
            EmailAddress.parse(id(name) + "@matrix.example"),
            role,
            scope,
            standing);
    people.write(person);
    return person;
  }

  /** The same, who may do everything that an account may for itself. */
  Person admin(String name) {
    return written(name, Role.ADMIN_USER, WHOLE, Standing.USUAL);
  }

  /** The same in the other account too. */
  Person alsoThere(Person person, Standing standing) {
    Person there =
        new Person(
            person.id(),
            MatrixScene.OTHER,
            person.name(),
            person.email(),
            person.role(),
            WHOLE,
            standing);
    people.alsoIn(there);
    return there;
  }

  /** Signs them in as they must: staff with a second factor. */
  MatrixCaller in(String name, Person person) {
    return person.isStaff() ? enrolled(name, person) : signedIn(name, person);
  }

  /** Signs them in by their password. */
  MatrixCaller signedIn(String name, Person person) {
    ApiCaller api = browser().signedIn(person.email().value(), RunningReplayVault.PASSWORD);
    return caller(name, api, person, Entry.IN, Optional.empty());
  }

  /** Enrols a second factor of theirs, which signs them in. */
  MatrixCaller enrolled(String name, Person person) {
    Enrolled enrolled = Enrolled.by(browser(), person.email().value(), RunningReplayVault.PASSWORD);
    return caller(name, enrolled.api(), person, Entry.OWES, Optional.of(enrolled.app()));
  }

  /** Has them show their password and nothing more. */
  MatrixCaller begun(String name, Person person, Optional<AuthenticatorApp> app) {
    ApiCaller api = browser().begun(person.email().value(), RunningReplayVault.PASSWORD);
    return caller(name, api, person, Entry.OWES, app);
  }

  /** Adds somebody who must be taken for nobody. */
  void nobody(String name, ApiCaller api, Entry entry, String email, String signIn) {
    add(
        new MatrixCaller(
            name,
            api,
            MatrixCaller.Standing.NOBODY,
            entry,
            email,
            signIn,
            people.account(),
            Map.of(),
            Set.of(),
            Optional.empty()));
  }

  /** Adds a caller who was somebody and must be taken for nobody now. */
  void nobodyNow(MatrixCaller caller, Entry entry) {
    nobody(caller.name(), caller.api(), entry, caller.email(), caller.signIn());
  }

  private MatrixCaller caller(
      String name, ApiCaller api, Person person, Entry entry, Optional<AuthenticatorApp> app) {
    return new MatrixCaller(
        name,
        api,
        MatrixCaller.Standing.SIGNED_IN,
        entry,
        person.email().value(),
        signInOf(person),
        person.account(),
        Map.of(person.account(), person),
        Set.of(),
        app);
  }

  private String signInOf(Person person) {
    String latest =
        "select id from sign_in where person_id = '%s' order by started_at desc limit 1";
    return new SignInId(people.query(latest.formatted(person.id())).get(0)).reference();
  }

  /** The id of whoever is called so here. */
  static PersonId id(String name) {
    return new PersonId("m-" + name.replaceAll("[^a-z]+", "-"));
  }
}
