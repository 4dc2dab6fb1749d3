package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.header;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static io.replayvault.web.console.ConsoleAnswers.withoutId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.BrowserPage;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.Standing;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Passkeys over the wire (clause H4). */
final class PasskeyApiTest {
  private static final String POLICY = "{\"profile\":\"sessioncam\",\"secondFactor\":\"REQUIRED\"}";

  private final Console console;
  private final PasskeyCalls calls;
  private final SoftwareAuthenticator key = new SoftwareAuthenticator();

  PasskeyApiTest() throws IOException {
    this.console = new Console();
    this.calls = new PasskeyCalls(console);
  }

  @Test
  void a_passkey_is_registered_named_listed_and_signed_in_with() throws IOException {
    Map<String, String> first = console.admin();
    MockHttpResponse registered = calls.register(key, first);
    assertThat(json(registered).get("codes")).hasSize(10);
    assertThat(header(registered, "Set-Cookie")).startsWith("__Host-replayvault=");
    assertProblem(console.get("me", first), 401, "not-signed-in");
    Map<String, String> admin = Console.withCookie(registered);
    String email = json(console.get("me", admin)).get("email").asText();

    MockHttpResponse begun = console.signIn(email, Console.PASSWORD);
    assertThat(begun.getStatus()).isEqualTo(202);
    assertThat(json(begun).get("factors")).hasToString("[\"PASSKEY\",\"RECOVERY_CODE\"]");
    Map<String, String> owing = Console.withCookie(begun);
    for (String path : List.of("me", "sites", "me/second-factor")) {
      assertProblem(console.get(path, owing), 401, "not-signed-in");
    }
    assertProblem(console.post("me/passkeys/begin", owing, ""), 401, "not-signed-in");
    MockHttpResponse complete =
        console.post("sign-in/second-factor", owing, calls.shown(key, owing));
    assertThat(complete.getStatus()).isEqualTo(200);
    JsonNode listed =
        json(console.get("me/second-factor", Console.withCookie(complete))).get("passkeys").get(0);
    assertThat(listed.get("name").asText()).isEqualTo("desk key");
    assertThat(listed.get("id").asText()).isEqualTo(key.id().value());
    assertThat(listed.get("lastUsedAt").asLong())
        .isEqualTo(console.world.clock.instant().toEpochMilli());
  }

  @Test
  void a_replayed_answer_opens_nothing() throws IOException {
    String email = registeredAdmin();
    Map<String, String> owing = owing(email);
    String shown = calls.shown(key, owing);
    assertThat(console.post("sign-in/second-factor", owing, shown).getStatus()).isEqualTo(200);
    Map<String, String> again = owing(email);
    assertProblem(console.post("sign-in/second-factor", again, shown), 403, "code-wrong");
    calls.asked(again);
    assertProblem(console.post("sign-in/second-factor", again, shown), 403, "code-wrong");
  }

  @Test
  void a_forged_answer_opens_nothing() throws IOException {
    String email = registeredAdmin();
    SoftwareAuthenticator thief = new SoftwareAuthenticator();
    Map<String, String> owing = owing(email);
    String byAnother = PasskeyCalls.body(thief.proved(calls.asked(owing), key.id()));
    assertProblem(console.post("sign-in/second-factor", owing, byAnother), 403, "code-wrong");
    BrowserPage foreign = calls.asked(owing).at("https://console.example.evil.example");
    String elsewhere = PasskeyCalls.body(key.proved(foreign, key.id()));
    assertProblem(console.post("sign-in/second-factor", owing, elsewhere), 403, "code-wrong");
    BrowserPage unverified = calls.asked(owing).raising(BrowserPage.PRESENT);
    String unasked = PasskeyCalls.body(key.proved(unverified, key.id()));
    assertProblem(console.post("sign-in/second-factor", owing, unasked), 403, "code-wrong");
    assertThat(console.post("sign-in/second-factor", owing, calls.shown(key, owing)).getStatus())
        .isEqualTo(200);
  }

  @Test
  void a_copy_whose_counter_is_behind_is_refused_and_on_the_log() throws IOException {
    String email = registeredAdmin();
    SoftwareAuthenticator copy = key.copyAt(0);
    Map<String, String> owing = owing(email);
    console.post("sign-in/second-factor", owing, calls.shown(key, owing));
    Map<String, String> thief = owing(email);
    String stolen = PasskeyCalls.body(copy.proved(calls.asked(thief), key.id()));
    assertProblem(console.post("sign-in/second-factor", thief, stolen), 403, "code-wrong");
    assertThat(console.world.auditLog.records().toString()).contains("PASSKEY_COUNTER_BACK");
  }

  @Test
  void a_removed_one_proves_nothing_and_the_last_goes_only_where_it_may() throws IOException {
    SoftwareAuthenticator other = new SoftwareAuthenticator();
    Map<String, String> admin = Console.withCookie(calls.register(key, console.admin()));
    admin = Console.withCookie(calls.register(other, admin));
    console.put("password-policy", admin, POLICY);
    String email = json(console.get("me", admin)).get("email").asText();
    assertThat(remove(admin, key).getStatus()).isEqualTo(204);
    assertProblem(remove(admin, key), 404, "not-found");
    assertProblem(console.send("DELETE", "me/passkeys/no~id", admin, ""), 404, "not-found");
    assertProblem(remove(admin, other), 409, "factor-required");
    Map<String, String> owing = owing(email);
    JsonNode asked = json(console.post("sign-in/passkey-challenge", owing, ""));
    assertThat(asked.get("passkeys")).hasToString("[\"" + other.id() + "\"]");
    assertProblem(
        console.post("sign-in/second-factor", owing, calls.shown(key, owing)), 403, "code-wrong");
  }

  @Test
  void somebody_else_s_looks_like_one_that_there_is_not_and_stays() throws IOException {
    String email = registeredAdmin();
    SoftwareAuthenticator bobs = new SoftwareAuthenticator();
    Map<String, String> bob = Console.withCookie(calls.register(bobs, console.admin()));
    MockHttpResponse theirs = remove(bob, key);
    MockHttpResponse absent = remove(bob, new SoftwareAuthenticator());
    assertThat(theirs.getStatus()).isEqualTo(404);
    assertThat(withoutId(theirs)).isEqualTo(withoutId(absent));
    Map<String, String> owing = owing(email);
    String byBobs = PasskeyCalls.body(bobs.proved(calls.asked(owing), bobs.id()));
    String byNobodys = PasskeyCalls.body(bobs.proved(calls.asked(owing), key.id()));
    MockHttpResponse refused = console.post("sign-in/second-factor", owing, byBobs);
    assertProblem(refused, 403, "code-wrong");
    assertThat(withoutId(console.post("sign-in/second-factor", owing, byNobodys)))
        .isEqualTo(withoutId(refused));
    assertThat(console.post("sign-in/second-factor", owing, calls.shown(key, owing)).getStatus())
        .isEqualTo(200);
  }

  @Test
  void registering_and_removing_ask_for_a_proof_which_a_passkey_gives() throws IOException {
    Map<String, String> admin = Console.withCookie(calls.register(key, console.admin()));
    console.world.clock.move(SignInProof.FRESH);
    assertProblem(console.post("me/passkeys/begin", admin, ""), 403, "step-up-needed");
    assertProblem(console.post("me/passkeys", admin, "{}"), 403, "step-up-needed");
    assertProblem(remove(admin, key), 403, "step-up-needed");
    assertProblem(
        console.post("sign-in/step-up", admin, "{\"password\":\"%s\"}".formatted(Console.PASSWORD)),
        403,
        "code-wrong");
    MockHttpResponse proved = console.post("sign-in/step-up", admin, calls.shown(key, admin));
    assertThat(proved.getStatus()).isEqualTo(204);
    assertThat(remove(Console.withCookie(proved), key).getStatus()).isEqualTo(204);
  }

  @Test
  void what_a_browser_cannot_have_sent_is_malformed() throws IOException {
    Map<String, String> admin = Console.withCookie(calls.register(key, console.admin()));
    for (String body :
        List.of(
            "{}",
            "{\"passkey\":{}}",
            "{\"code\":\"1\",\"password\":\"p\"}",
            calls.shown(key, admin).replace("}}", "},\"code\":\"000000\"}"),
            calls.shown(key, admin).replace("\"signature\":\"", "\"signature\":\"~"))) {
      assertProblem(console.post("sign-in/step-up", admin, body), 400, "malformed");
    }
    for (String name : List.of(" ", "a\\u0000b", "a\\u0085b")) {
      String unnamed =
          "{\"name\":\"" + name + "\",\"clientData\":\"AA\",\"attestationObject\":\"AA\"}";
      assertProblem(console.post("me/passkeys", admin, unnamed), 400, "malformed");
    }
    String noise = "{\"name\":\"n\",\"clientData\":\"AA\",\"attestationObject\":\"AA\"}";
    assertProblem(console.post("me/passkeys", admin, noise), 403, "passkey-refused");
  }

  @Test
  void staff_may_enrol_a_passkey_before_anything_else() throws IOException {
    Person tim =
        Callers.person(console.world.account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    console.access.add(tim, Console.PASSWORD);
    MockHttpResponse begun = console.signIn(tim.email().value(), Console.PASSWORD);
    assertThat(json(begun).get("owed").asText()).isEqualTo("ENROLMENT");
    assertThat(json(begun).get("factors")).isEmpty();
    Map<String, String> owing = Console.withCookie(begun);
    assertProblem(console.post("sign-in/passkey-challenge", owing, ""), 401, "not-signed-in");
    Map<String, String> in = Console.withCookie(calls.register(key, owing));
    assertThat(console.get("me", in).getStatus()).isEqualTo(200);
    assertProblem(remove(in, key), 409, "factor-required");
  }

  @Test
  void whoever_has_no_passkey_is_asked_for_none() throws IOException {
    assertProblem(console.post("sign-in/passkey-challenge", console.admin(), ""), 404, "not-found");
    assertProblem(
        console.post("sign-in/passkey-challenge", Console.fromConsole(), ""), 401, "not-signed-in");
  }

  @Test
  void changes_about_passkeys_come_from_the_console_s_own_pages() throws IOException {
    Map<String, String> foreign = new HashMap<>(console.admin());
    foreign.put("Origin", "https://evil.example");
    assertProblem(console.post("me/passkeys/begin", foreign, ""), 403, "not-from-console");
    assertProblem(console.post("sign-in/passkey-challenge", foreign, ""), 403, "not-from-console");
  }

  private String registeredAdmin() throws IOException {
    Map<String, String> admin = Console.withCookie(calls.register(key, console.admin()));
    return json(console.get("me", admin)).get("email").asText();
  }

  private Map<String, String> owing(String email) {
    return Console.withCookie(console.signIn(email, Console.PASSWORD));
  }

  private MockHttpResponse remove(Map<String, String> headers, SoftwareAuthenticator which) {
    return console.send("DELETE", "me/passkeys/" + which.id(), headers, "");
  }
}
