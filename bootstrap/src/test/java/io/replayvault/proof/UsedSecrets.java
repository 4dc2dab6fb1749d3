package io.replayvault.proof;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.system.RunningReplayVault;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people typed, were shown and sent, used at the first node: passwords, a link's token, the
 * secret of an app, recovery codes, a service token; and what the product keeps of them.
 */
final class UsedSecrets {
  /** Requests of others after the last secret was used. */
  private static final int OTHERS = 100;

  private static final String CONSOLE_COOKIE = "__Host-replayvault=";

  private static final Set<Permission> SITES = Set.of(Permission.SITE_READ);

  private final PeopleDeployment people;
  private final ApiCaller browser;
  private final Map<String, String> readable = new LinkedHashMap<>();
  private final List<String> passwordHashes = new ArrayList<>();
  private final Map<String, byte[]> hashes = new LinkedHashMap<>();
  private String identity = "";

  private UsedSecrets(PeopleDeployment people) {
    this.people = people;
    this.browser = ApiCaller.browser(people.node(0).console());
  }

  static UsedSecrets in(PeopleDeployment people) {
    UsedSecrets used = new UsedSecrets(people);
    used.serviceToken();
    used.passwords(used.staff());
    // As the console goes on: until a connection's next request the container keeps the last 512
    // bytes that it read of it, among which is the end of what was sent to sign in.
    used.browser.with("Cookie", CONSOLE_COOKIE + used.identity).status("/api/v1/me");
    for (int i = 0; i < OTHERS; i++) {
      people.first().status("/api/v1/me");
    }
    return used;
  }

  /** What opens something by itself. */
  TextFinder readable() {
    TextFinder finder = new TextFinder();
    readable.forEach(finder::text);
    return finder;
  }

  /** What is kept so that those can be recognised. */
  TextFinder hashes() {
    TextFinder finder = new TextFinder();
    addHashes(finder);
    return finder;
  }

  /** All of it, and what the browser keeps while somebody is signed in. */
  TextFinder everything() {
    TextFinder finder = readable().text("the identity token", identity);
    addHashes(finder);
    return finder;
  }

  private void addHashes(TextFinder finder) {
    passwordHashes.forEach(hash -> finder.text("a password's hash", hash));
    hashes.forEach(
        (name, hash) -> finder.bytes(name, hash).text(name, HexFormat.of().formatHex(hash)));
  }

  private void serviceToken() {
    Person maker = written("secrets-maker", Role.ADMIN_USER, Standing.USUAL);
    ApiCaller signedIn = browser.signedIn(maker.email().value(), RunningReplayVault.PASSWORD);
    MadeToken token = MadeToken.by(signedIn, SITES, new Scope.WholeAccount());
    if (token.shownFrom(browser).status("/api/v1/sites") != 200) {
      throw new IllegalStateException("a service token opened nothing");
    }
    readable.put("a service token", token.text());
    hashes.put("a service token's hash", PeopleDeployment.hashOf(token.text()));
  }

  /** Somebody of Customer Success, who signed in by an app and again by a recovery code. */
  private ApiCaller staff() {
    Person success =
        written("secrets-success", Role.STANDARD_USER, Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    String email = success.email().value();
    Enrolled enrolled = Enrolled.by(browser, email, RunningReplayVault.PASSWORD);
    String code = enrolled.recoveryCodes().get(0).asText();
    ApiCaller begun = browser.begun(email, RunningReplayVault.PASSWORD);
    HttpResponse<String> in =
        begun.send("POST", "/api/v1/sign-in/second-factor", ApiCaller.json(Map.of("code", code)));
    readable.put("an app's secret", enrolled.secret());
    readable.put("a used recovery code", code);
    readable.put("a recovery code", enrolled.recoveryCodes().get(1).asText());
    return begun.keeping(in);
  }

  private void passwords(ApiCaller success) {
    Person person = written("secrets-person", Role.STANDARD_USER, Standing.USUAL);
    String email = person.email().value();
    done(success.send("POST", "/api/v1/people/" + person.id() + "/password-reset", ""));
    String token = people.linkTo(email);
    String chosen = "chosen 1 " + random();
    String next = "next 2 " + random();
    String mistyped = "mistyped 3 " + random();
    readable.put("a link's token", token);
    readable.put("the chosen password", chosen);
    readable.put("the next password", next);
    readable.put("a mistyped password", mistyped);
    hashes.put("a link's hash", PeopleDeployment.hashOf(token));
    done(
        browser.send(
            "POST",
            "/api/v1/password-links/accept",
            ApiCaller.json(Map.of("token", token, "password", chosen))));
    browser.tryToSignIn(email, mistyped);
    ApiCaller signedIn = browser.signedIn(email, chosen);
    keepHashOf(person);
    done(
        signedIn.send(
            "POST",
            "/api/v1/me/password",
            ApiCaller.json(Map.of("current", chosen, "next", next))));
    identity = browser.signedIn(email, next).cookie().replaceFirst("^[^=]*=", "");
    keepHashOf(person);
  }

  private void keepHashOf(Person person) {
    passwordHashes.addAll(
        people.query("select password_hash from person where id = '" + person.id() + "'"));
  }

  private Person written(String id, Role role, Standing standing) {
    Person person =
        new Person(
            new PersonId(id),
            people.account(),
            "Secretive",
            EmailAddress.parse(id + "@secrets.example"),
            role,
            new Scope.WholeAccount(),
            standing);
    people.write(person);
    return person;
  }

  private static void done(HttpResponse<String> answer) {
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  private static String random() {
    return HexFormat.of().formatHex(new SecureRandom().generateSeed(12));
  }
}
