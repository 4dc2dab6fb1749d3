package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.header;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.web.access.AccessParts;
import io.replayvault.web.entry.ProxyTrust;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Clauses D4, F9 and F10 over HTTP. */
final class GuessingApiTest {
  private final Console console;
  private final Person ann;

  GuessingApiTest() throws IOException {
    this.console = new Console();
    this.ann = Callers.person(console.world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    console.access.add(ann, Console.PASSWORD);
  }

  @Test
  void too_many_failures_from_one_address_are_refused_before_they_count_against_anybody()
      throws IOException {
    for (int i = 0; i < 3 * AccessParts.FAILURES_A_MINUTE; i++) {
      assertProblem(console.signIn("nobody" + i + "@x.example", "wrong"), 401, "sign-in-refused");
    }
    for (int i = 0; i < 10; i++) {
      MockHttpResponse answer = console.signIn(ann.email().value(), "wrong");
      assertProblem(answer, 429, "rate-limited");
      assertThat(header(answer, "Retry-After")).matches("[1-9][0-9]*");
    }
    assertProblem(
        console.post(
            "password-links/accept",
            Console.fromConsole(),
            "{\"token\":\"t\",\"password\":\"long enough 1\"}"),
        429,
        "rate-limited");
    console.world.clock.move(Duration.ofMinutes(1));
    MockHttpResponse in = console.signIn(ann.email().value(), Console.PASSWORD);
    assertThat(in.getStatus()).isEqualTo(200);
    assertThat(json(console.get("me/attempts", Console.withCookie(in))).get("attempts")).isEmpty();
  }

  @Test
  void behind_a_trusted_proxy_each_client_has_an_allowance_of_its_own() throws IOException {
    ProxyTrust trust =
        new ProxyTrust(
            List.of(AddressRange.parse("203.0.113.77")), ProxyTrust.Header.X_FORWARDED_FOR);
    Console behind = new Console(PermissionTable.USUAL, trust);
    Person bob = Callers.person(behind.world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    behind.access.add(bob, Console.PASSWORD);
    for (int i = 0; i < 3 * AccessParts.FAILURES_A_MINUTE; i++) {
      assertProblem(
          signIn(behind, "nobody" + i + "@x.example", "192.0.2.66"), 401, "sign-in-refused");
    }
    String email = bob.email().value();
    assertProblem(signIn(behind, email, "192.0.2.66"), 429, "rate-limited");
    assertProblem(signIn(behind, email, "198.51.100.7, 192.0.2.66"), 429, "rate-limited");
    assertThat(signIn(behind, email, "198.51.100.7").getStatus()).isEqualTo(200);
  }

  @Test
  void whoever_comes_through_a_proxy_that_says_nothing_shares_the_proxy_s_allowance()
      throws IOException {
    ProxyTrust trust =
        new ProxyTrust(
            List.of(AddressRange.parse("203.0.113.77")), ProxyTrust.Header.X_FORWARDED_FOR);
    Console behind = new Console(PermissionTable.USUAL, trust);
    Person bob = Callers.person(behind.world.account, Role.STANDARD_USER, new Scope.WholeAccount());
    behind.access.add(bob, Console.PASSWORD);
    String email = bob.email().value();
    assertThat(behind.signIn(email, Console.PASSWORD).getStatus()).isEqualTo(200);
    for (int i = 0; i < 3 * AccessParts.FAILURES_A_MINUTE; i++) {
      assertProblem(behind.signIn("nobody" + i + "@x.example", "wrong"), 401, "sign-in-refused");
    }
    assertProblem(behind.signIn(email, Console.PASSWORD), 429, "rate-limited");
    assertThat(signIn(behind, email, "198.51.100.7").getStatus()).isEqualTo(200);
  }

  @Test
  void an_account_chooses_what_follows_wrong_guesses() throws IOException {
    Map<String, String> admin = console.admin();
    JsonNode usual = json(console.get("lockout-policy", admin));
    assertThat(usual.toString()).isEqualTo("{\"threshold\":5,\"mode\":\"LOCK\"}");
    json(console.put("lockout-policy", admin, "{\"threshold\":3,\"mode\":\"GROWING_DELAY\"}"));
    for (int i = 0; i < 3; i++) {
      console.signIn(ann.email().value(), "wrong");
    }
    assertProblem(console.signIn(ann.email().value(), Console.PASSWORD), 401, "sign-in-refused");
    console.world.clock.move(Duration.ofMinutes(1));
    assertThat(console.signIn(ann.email().value(), Console.PASSWORD).getStatus()).isEqualTo(200);
    for (String bad :
        List.of(
            "{\"threshold\":2,\"mode\":\"LOCK\"}",
            "{\"threshold\":11,\"mode\":\"LOCK\"}",
            "{\"threshold\":5,\"mode\":\"NEVER\"}")) {
      assertProblem(console.put("lockout-policy", admin, bad), 400, "malformed");
    }
    Map<String, String> user = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertProblem(console.get("lockout-policy", user), 403, "forbidden");
  }

  @Test
  void failed_attempts_are_shown_to_admins_of_the_person_s_account_alone() throws IOException {
    console.signIn(ann.email().value(), "wrong");
    Map<String, String> admin = console.admin();
    String path = "people/" + ann.id() + "/attempts";
    JsonNode attempts = json(console.get(path, admin)).get("attempts");
    assertThat(attempts).hasSize(1);
    assertThat(attempts.get(0).get("address").asText()).isEqualTo("203.0.113.*");
    Person theirs = Callers.person(Fresh.account(), Role.STANDARD_USER, new Scope.WholeAccount());
    console.access.add(theirs, Console.PASSWORD);
    assertProblem(console.get("people/" + theirs.id() + "/attempts", admin), 404, "not-found");
    assertProblem(console.get("people/nobody-7/attempts", admin), 404, "not-found");
    assertProblem(console.get("people/no.body/attempts", admin), 404, "not-found");
    Map<String, String> user = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertProblem(console.get(path, user), 404, "not-found");
  }

  private static MockHttpResponse signIn(Console behind, String email, String hops) {
    Map<String, String> headers = new HashMap<>(Console.fromConsole());
    headers.put("X-Forwarded-For", hops);
    return behind.post(
        "sign-in",
        headers,
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, Console.PASSWORD));
  }
}
