package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.header;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Totp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** Second factors and step-up over the wire (clause H4). */
final class FactorApiTest {
  private static final String POLICY = "{\"profile\":\"sessioncam\",\"secondFactor\":\"REQUIRED\"}";
  private static final List<String> PATHS =
      List.of("me", "me/sign-ins", "me/second-factor", "sites", "sessions", "audit", "permissions");

  private final Console console;

  FactorApiTest() throws IOException {
    this.console = new Console();
  }

  @Test
  void who_owes_a_second_factor_gets_nothing_but_the_way_to_give_it() throws IOException {
    Map<String, String> first = console.admin();
    String secret = console.proposedSecret(first);
    Map<String, String> admin = Console.withCookie(confirm(first, secret));
    String email = json(console.get("me", admin)).get("email").asText();
    console.world.clock.move(Totp.STEP);

    MockHttpResponse begun = console.signIn(email, Console.PASSWORD);
    assertThat(begun.getStatus()).isEqualTo(202);
    assertThat(json(begun).get("owed").asText()).isEqualTo("SECOND_FACTOR");
    Map<String, String> owing = Console.withCookie(begun);
    for (String path : PATHS) {
      assertProblem(console.get(path, owing), 401, "not-signed-in");
    }
    for (String path : List.of("sign-out", "me/second-factor", "sign-in/step-up", "sites")) {
      assertProblem(console.post(path, owing, "{}"), 401, "not-signed-in");
    }
    assertProblem(
        console.post("sign-in/second-factor", owing, "{\"code\":\"000000\"}"), 403, "code-wrong");
    MockHttpResponse complete = console.post("sign-in/second-factor", owing, code(secret));
    assertThat(complete.getStatus()).isEqualTo(200);
    assertThat(json(complete).get("email").asText()).isEqualTo(email);
    assertThat(console.get("me", Console.withCookie(complete)).getStatus()).isEqualTo(200);
    assertProblem(console.post("sign-in/second-factor", owing, code(secret)), 401, "not-signed-in");
    assertProblem(
        console.post("sign-in/second-factor", Console.withCookie(complete), code(secret)),
        401,
        "not-signed-in");
  }

  @Test
  void staff_enrol_before_anything_else_and_may_not_be_without_one() throws IOException {
    Person tim =
        Callers.person(console.world.account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    console.access.add(tim, Console.PASSWORD);
    MockHttpResponse begun = console.signIn(tim.email().value(), Console.PASSWORD);
    assertThat(json(begun).get("owed").asText()).isEqualTo("ENROLMENT");
    Map<String, String> owing = Console.withCookie(begun);
    for (String path : PATHS) {
      assertProblem(console.get(path, owing), 401, "not-signed-in");
    }
    Map<String, String> in = console.enrolled(owing);
    JsonNode factor = json(console.get("me/second-factor", in));
    assertThat(factor.get("required").asBoolean()).isTrue();
    assertThat(factor.get("recoveryCodes").asInt()).isEqualTo(10);
    assertProblem(console.send("DELETE", "me/second-factor", in, ""), 409, "factor-required");
    assertProblem(console.get("me", owing), 401, "not-signed-in");
  }

  @Test
  void what_is_dangerous_asks_for_a_proof_after_ten_minutes_and_goes_on_with_it()
      throws IOException {
    Map<String, String> admin = console.admin();
    console.world.clock.move(SignInProof.FRESH);
    assertProblem(console.put("password-policy", admin, POLICY), 403, "step-up-needed");
    assertThat(console.get("password-policy", admin).getStatus()).isEqualTo(200);
    assertProblem(
        console.post("sign-in/step-up", admin, "{\"password\":\"wrong\"}"), 403, "code-wrong");
    assertProblem(console.post("sign-in/step-up", admin, "{}"), 400, "malformed");
    MockHttpResponse proved =
        console.post("sign-in/step-up", admin, "{\"password\":\"%s\"}".formatted(Console.PASSWORD));
    assertThat(proved.getStatus()).isEqualTo(204);
    assertThat(header(proved, "Set-Cookie")).startsWith("__Host-replayvault=");
    assertProblem(console.get("me", admin), 401, "not-signed-in");
    MockHttpResponse set = console.put("password-policy", Console.withCookie(proved), POLICY);
    assertThat(json(set).get("secondFactor").asText()).isEqualTo("REQUIRED");
  }

  @Test
  void a_policy_without_the_rule_leaves_it_as_it_is() throws IOException {
    Map<String, String> admin = console.admin();
    console.put("password-policy", admin, POLICY);
    JsonNode set = json(console.put("password-policy", admin, "{\"profile\":\"pci-dss-4\"}"));
    assertThat(set.get("secondFactor").asText()).isEqualTo("REQUIRED");
    assertProblem(
        console.put(
            "password-policy", admin, "{\"profile\":\"pci-dss-4\",\"secondFactor\":\"MAYBE\"}"),
        400,
        "malformed");
  }

  @Test
  void recovery_codes_are_shown_once_and_for_whoever_has_a_factor() throws IOException {
    Map<String, String> admin = console.admin();
    assertProblem(console.post("me/recovery-codes", admin, ""), 404, "not-found");
    Map<String, String> enrolled = console.enrolled(admin);
    JsonNode codes = json(console.post("me/recovery-codes", enrolled, "")).get("codes");
    assertThat(codes).hasSize(10);
    assertThat(codes.get(0).asText()).matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}");
    assertThat(console.world.auditLog.records().toString()).doesNotContain(codes.get(0).asText());
  }

  private MockHttpResponse confirm(Map<String, String> headers, String secret) {
    return console.post("me/second-factor/confirm", headers, code(secret));
  }

  private String code(String secret) {
    return "{\"code\":\"%s\"}".formatted(console.access.factors.code(secret));
  }
}
