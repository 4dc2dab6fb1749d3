package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.SiteId;
import io.replayvault.system.RunningReplayVault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of callers of the authorisation matrix: every role with every scope, named contacts,
 * single features, every duty, and whoever must be taken for nobody. Another kind of credential is
 * one more line in {@link #all}.
 */
final class MatrixCallers {
  private static final Scope WHOLE = new Scope.WholeAccount();
  private static final String NO_SIGN_IN = "fedcba9876543210";

  private final MatrixScene scene;
  private final PeopleDeployment people;
  private final URI node;
  private final List<MatrixCaller> callers = new ArrayList<>();

  private MatrixCallers(MatrixScene scene) {
    this.scene = scene;
    this.people = scene.people();
    this.node = people.node(0).console();
  }

  /** Writes all of them and signs them in where they can be. */
  static List<MatrixCaller> all(MatrixScene scene) {
    MatrixCallers made = new MatrixCallers(scene);
    made.roles();
    made.staff();
    made.otherCredentials();
    made.nobodies();
    made.revoked();
    return List.copyOf(made.callers);
  }

  private void roles() {
    Scope oneSite = new Scope.OnlySites(Set.of(new SiteId(scene.siteId(Relation.OWN))));
    Map<String, Scope> scopes =
        Map.of(
            "whole account",
            WHOLE,
            "one site",
            oneSite,
            "one group",
            scene.byGroup(),
            "no site",
            new Scope.OnlySites(Set.of()));
    for (Role role : Role.values()) {
      scopes.forEach(
          (name, scope) -> signedIn(words(role) + ", " + name, role, scope, Standing.USUAL));
      signedIn(words(role) + ", named contact", role, WHOLE, Standing.contact());
    }
    signedIn("named contact of one site", Role.STANDARD_USER, oneSite, Standing.contact());
    signedIn(
        "standard user who reads the audit log",
        Role.STANDARD_USER,
        WHOLE,
        features(Set.of(Permission.AUDIT_READ), Set.of()));
    signedIn(
        "standard user of one site who reads the audit log",
        Role.STANDARD_USER,
        oneSite,
        features(Set.of(Permission.AUDIT_READ), Set.of()));
    signedIn(
        "admin user without replay",
        Role.ADMIN_USER,
        WHOLE,
        features(Set.of(), Set.of(Permission.SESSION_REPLAY)));
  }

  private void staff() {
    for (Duty duty : Duty.values()) {
      signedIn(words(duty), Role.ADMIN_USER, WHOLE, Standing.of(Set.of(duty)));
    }
    signedIn(
        "customer success and operator",
        Role.ADMIN_USER,
        WHOLE,
        Standing.of(Set.of(Duty.CUSTOMER_SUCCESS, Duty.OPERATOR)));
    Person person = person("customer success of both", Role.STANDARD_USER, WHOLE, cs());
    people.write(person);
    Person there =
        new Person(
            person.id(),
            MatrixScene.OTHER,
            person.name(),
            person.email(),
            person.role(),
            WHOLE,
            cs());
    people.alsoIn(there);
    MatrixCaller caller = signedIn("customer success of both", person);
    callers.add(caller.being(Map.of(person.account(), person, MatrixScene.OTHER, there)));
  }

  private void otherCredentials() {
    MatrixCaller bearer = admin("bearer token");
    String token = bearer.api().cookie().replaceFirst("^[^=]*=", "");
    callers.add(bearer.by(bearer.api().bare().with("Authorization", "Bearer " + token)));
    MatrixCaller elsewhere = admin("on another page");
    callers.add(
        elsewhere
            .by(
                elsewhere
                    .api()
                    .bare()
                    .with("Cookie", elsewhere.api().cookie())
                    .with("Origin", "https://evil.example"))
            .takenFor(MatrixCaller.Standing.ON_ANOTHER_PAGE));
    Person old = person("password too old", Role.ADMIN_USER, WHOLE, Standing.USUAL);
    people.write(old);
    people.execute(
        "update person set password_set_at = now() - interval '400 days' where id = '%s'"
            .formatted(old.id()));
    callers.add(signedIn("password too old", old).takenFor(MatrixCaller.Standing.PASSWORD_EXPIRED));
  }

  private void nobodies() {
    ApiCaller browser = ApiCaller.browser(node, callers.size() + 1);
    nobody("anonymous", browser, false, "matrix-anonymous@matrix.example", NO_SIGN_IN);
    nobody(
        "upload token",
        ApiCaller.browser(node, callers.size() + 1)
            .bare()
            .with("Authorization", "Bearer " + scene.uploadToken()),
        false,
        "matrix-uploads@matrix.example",
        NO_SIGN_IN);
    MatrixCaller forged = admin("forged cookie");
    nobody(
        forged.name(),
        forged.api().with("Cookie", tampered(forged.api().cookie())),
        true,
        forged.email(),
        forged.signIn());
    MatrixCaller out = admin("signed out");
    out.api().send("POST", "/api/v1/sign-out", "");
    nobody(out.name(), out.api(), true, out.email(), out.signIn());
    MatrixCaller idle = admin("idle too long");
    aged(idle, "last_used_at = now() - interval '31 minutes'");
    MatrixCaller worn = admin("signed in too long");
    aged(worn, "started_at = now() - interval '13 hours'");
    Person locked = person("locked", Role.ADMIN_USER, WHOLE, Standing.USUAL);
    people.write(locked);
    people.execute(
        "insert into lockout (person_id, guesses, admitted) values ('%s', %d, false)"
            .formatted(locked.id(), LockoutPolicy.USUAL.threshold()));
    nobody(
        "locked",
        ApiCaller.browser(node, callers.size() + 1),
        false,
        locked.email().value(),
        NO_SIGN_IN);
    // As if revocation had forgotten to end the sign-in.
    MatrixCaller disabled = admin("disabled");
    people.execute(
        "update membership set state = '%s' where person_id = '%s'"
            .formatted(PersonState.REVOKED, id("disabled")));
    nobody(disabled.name(), disabled.api(), false, disabled.email(), disabled.signIn());
  }

  /** As an account does it: the contact asks, and Customer Success fulfils. */
  private void revoked() {
    MatrixCaller gone = admin("revoked");
    String request =
        named("admin user, named contact")
            .api()
            .ask(
                "POST",
                "/api/v1/person-requests",
                Map.of("kind", "REVOKE", "person", id("revoked").value(), "reason", "left"),
                201)
            .get("id")
            .asText();
    named("customer success")
        .api()
        .send("POST", "/api/v1/person-requests/" + request + "/fulfil", "");
    nobody(gone.name(), gone.api(), false, gone.email(), gone.signIn());
  }

  private MatrixCaller named(String name) {
    return callers.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private void aged(MatrixCaller caller, String change) {
    people.execute(
        "update sign_in set %s where person_id = '%s'".formatted(change, id(caller.name())));
    nobody(caller.name(), caller.api(), true, caller.email(), caller.signIn());
  }

  private void nobody(String name, ApiCaller api, boolean enters, String email, String signIn) {
    boolean tokened = !api.cookie().isEmpty() && !name.equals("forged cookie");
    callers.add(
        new MatrixCaller(
            name,
            api,
            tokened ? MatrixCaller.Standing.NOBODY : MatrixCaller.Standing.WITHOUT_TOKEN,
            enters,
            email,
            signIn,
            people.account(),
            Map.of()));
  }

  private MatrixCaller admin(String name) {
    Person person = person(name, Role.ADMIN_USER, WHOLE, Standing.USUAL);
    people.write(person);
    return signedIn(name, person);
  }

  private void signedIn(String name, Role role, Scope scope, Standing standing) {
    Person person = person(name, role, scope, standing);
    people.write(person);
    callers.add(signedIn(name, person));
  }

  private MatrixCaller signedIn(String name, Person person) {
    String email = person.email().value();
    ApiCaller api =
        ApiCaller.browser(node, callers.size() + 1).signedIn(email, RunningReplayVault.PASSWORD);
    String signIn =
        new SignInId(
                people
                    .query("select id from sign_in where person_id = '" + person.id() + "'")
                    .get(0))
            .reference();
    return new MatrixCaller(
        name,
        api,
        MatrixCaller.Standing.SIGNED_IN,
        true,
        email,
        signIn,
        person.account(),
        Map.of(person.account(), person));
  }

  private Person person(String name, Role role, Scope scope, Standing standing) {
    return new Person(
        id(name),
        people.account(),
        "Matrix caller",
        EmailAddress.parse(id(name) + "@matrix.example"),
        role,
        scope,
        standing);
  }

  private static PersonId id(String name) {
    return new PersonId("m-" + name.replaceAll("[^a-z]+", "-"));
  }

  private static Standing cs() {
    return Standing.of(Set.of(Duty.CUSTOMER_SUCCESS));
  }

  private static Standing features(Set<Permission> added, Set<Permission> removed) {
    return new Standing(new Features(added, removed), false, Set.of(), PersonState.ACTIVE);
  }

  private static String tampered(String cookie) {
    int place = cookie.length() - 20;
    char other = cookie.charAt(place) == 'A' ? 'B' : 'A';
    return cookie.substring(0, place) + other + cookie.substring(place + 1);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
