package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Passwords and their policy as the console's API has them. */
final class ConsolePasswordsTest {
  private final Console console;

  ConsolePasswordsTest() throws IOException {
    this.console = new Console();
  }

  @Test
  void a_person_changes_their_password_and_is_signed_out_elsewhere() throws IOException {
    Map<String, String> here = console.admin();
    String email = json(console.get("me", here)).get("email").asText();
    Map<String, String> elsewhere = Console.withCookie(console.signIn(email, Console.PASSWORD));
    String next = "brown bear 22";

    assertProblem(changePassword(here, "wrong horse 9", next), 403, "current-password-wrong");
    MockHttpResponse refused = changePassword(here, Console.PASSWORD, "short");
    assertProblem(refused, 400, "password-refused");
    assertThat(new String(refused.getOutput(), UTF_8))
        .contains("\"faults\":[\"TOO_SHORT\",\"NO_DIGIT\"]");
    assertThat(console.get("me", elsewhere).getStatus()).isEqualTo(200);

    assertThat(changePassword(here, Console.PASSWORD, next).getStatus()).isEqualTo(204);
    assertThat(console.get("me", here).getStatus()).isEqualTo(200);
    assertProblem(console.get("me", elsewhere), 401, "not-signed-in");
    assertProblem(console.signIn(email, Console.PASSWORD), 401, "sign-in-refused");
    assertThat(console.signIn(email, next).getStatus()).isEqualTo(200);
  }

  @Test
  void with_an_expired_password_a_person_can_only_choose_another() throws IOException {
    String email = json(console.get("me", console.admin())).get("email").asText();
    console.world.clock.move(Duration.ofDays(90));
    Map<String, String> headers = Console.withCookie(console.signIn(email, Console.PASSWORD));
    for (String path : List.of("sites", "sessions", "audit", "password-policy", "openapi.json")) {
      assertProblem(console.get(path, headers), 403, "password-expired");
    }
    assertProblem(console.post("sites", headers, "{}"), 403, "password-expired");
    assertThat(console.get("me", headers).getStatus()).isEqualTo(200);
    assertThat(json(console.get("me/password", headers)).get("expiresAt").asLong())
        .isEqualTo(console.world.clock.instant().toEpochMilli());

    assertThat(changePassword(headers, Console.PASSWORD, "brown bear 22").getStatus())
        .isEqualTo(204);
    assertThat(console.get("sites", headers).getStatus()).isEqualTo(200);
  }

  @Test
  void somebody_with_an_expired_password_can_sign_out() throws IOException {
    String email = json(console.get("me", console.admin())).get("email").asText();
    console.world.clock.move(Duration.ofDays(90));
    Map<String, String> headers = Console.withCookie(console.signIn(email, Console.PASSWORD));
    assertThat(console.post("sign-out", headers, "").getStatus()).isEqualTo(204);
  }

  @Test
  void an_admin_chooses_a_password_policy_and_is_told_what_it_breaks() throws IOException {
    Map<String, String> headers = console.admin();
    JsonNode usual = json(console.get("password-policy", headers));
    assertThat(usual.get("profile").asText()).isEqualTo("sessioncam");
    assertThat(usual.get("profiles")).hasSize(3);

    JsonNode nist =
        json(console.put("password-policy", headers, "{\"profile\":\"nist-800-63b-4\"}"));
    assertThat(nist.get("rules").get("leastLength").asInt()).isEqualTo(15);
    assertThat(nist.get("rules").has("expiryDays")).isFalse();
    assertThat(nist.get("breaches").toString()).contains("AUTOFILL_ALLOWED");
    assertThat(json(console.get("me/password", headers)).get("rules").get("autofill").asBoolean())
        .isTrue();
  }

  @Test
  void no_policy_under_the_floor_is_taken_though_its_breach_is_named() throws IOException {
    Map<String, String> headers = console.admin();
    String rules =
        "{\"leastLength\":%s,\"leastWithSecondFactor\":9,\"digit\":true,\"letter\":true,"
            + "\"remembered\":4,\"blocklist\":true,\"autofill\":true}";
    String nine = rules.formatted(9);
    assertThat(json(console.post("password-policy/breaches", headers, nine)).toString())
        .contains("UNDER_FLOOR");
    String policy = "{\"profile\":\"custom\",\"rules\":%s}";
    assertProblem(
        console.put("password-policy", headers, policy.formatted(nine)),
        400,
        "password-policy-refused");
    for (String number : List.of("0", "-1", "129", "99999999999999")) {
      String outside = policy.formatted(rules.formatted(number));
      assertProblem(console.put("password-policy", headers, outside), 400, "malformed");
    }
    assertProblem(
        console.put("password-policy", headers, "{\"profile\":\"none\"}"), 400, "malformed");
    assertThat(json(console.get("password-policy", headers)).get("profile").asText())
        .isEqualTo("sessioncam");
  }

  @Test
  void others_may_not_see_the_password_policy_but_their_own_rules() {
    Map<String, String> headers = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertProblem(console.get("password-policy", headers), 403, "forbidden");
    assertProblem(
        console.put("password-policy", headers, "{\"profile\":\"pci-dss-4\"}"), 403, "forbidden");
    assertThat(console.get("me/password", headers).getStatus()).isEqualTo(200);
  }

  private MockHttpResponse changePassword(
      Map<String, String> headers, String current, String next) {
    return console.post(
        "me/password", headers, "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(current, next));
  }
}
