package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.header;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static io.replayvault.web.console.ConsoleAnswers.withoutId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.domain.access.PersonId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

final class SignInApiTest {
  private final Console console;

  SignInApiTest() throws IOException {
    this.console = new Console();
  }

  @Test
  void signing_in_sets_a_cookie_that_only_this_host_and_no_script_gets() throws IOException {
    Map<String, String> headers = console.admin();
    JsonNode me = json(console.get("me", headers));

    assertThat(me.get("role").asText()).isEqualTo("ADMIN_USER");
    assertThat(me.get("replayOrigin").asText()).isEqualTo("https://replay.example");
    assertThat(me.get("permissions")).hasSize(21);
    assertThat(me.has("previousSignInAt")).isFalse();
    MockHttpResponse again = console.signIn(me.get("email").asText(), Console.PASSWORD);
    assertThat(header(again, "Set-Cookie"))
        .matches("__Host-replayvault=[A-Za-z0-9._-]+; Path=/; Secure; HttpOnly; SameSite=Strict");
    assertThat(header(again, "Cache-Control")).isEqualTo("no-store");
    assertThat(json(again).has("previousSignInAt")).isTrue();
  }

  @Test
  void whoever_is_wrong_or_unknown_gets_one_and_the_same_answer() throws IOException {
    String email = json(console.get("me", console.admin())).get("email").asText();

    MockHttpResponse wrong = console.signIn(email, "wrong horse 9");
    MockHttpResponse unknown = console.signIn("nobody@shop.example", "wrong horse 9");
    assertProblem(wrong, 401, "sign-in-refused");
    assertProblem(unknown, 401, "sign-in-refused");
    assertThat(withoutId(wrong)).isEqualTo(withoutId(unknown));
    assertThat(wrong.getOutputHeaders()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void failures_are_shown_to_whom_they_concern() throws IOException {
    Map<String, String> headers = console.admin();
    String email = json(console.get("me", headers)).get("email").asText();
    console.signIn(email, "wrong horse 9");
    JsonNode attempts = json(console.get("me/attempts", headers)).get("attempts");
    assertThat(attempts).hasSize(1);
    assertThat(attempts.get(0).get("at").asLong()).isPositive();
    assertThat(json(console.get("me/attempts", console.admin())).get("attempts")).isEmpty();
  }

  @Test
  void a_locked_person_chooses_a_password_by_the_link_they_were_sent() throws IOException {
    Map<String, String> headers = console.admin();
    JsonNode me = json(console.get("me", headers));
    for (int i = 0; i < 5; i++) {
      console.signIn(me.get("email").asText(), "wrong horse 9");
    }
    assertProblem(
        console.signIn(me.get("email").asText(), Console.PASSWORD), 401, "sign-in-refused");
    String token =
        console.access.passwordLinkTokens.offer(
            new PersonId(me.get("id").asText()), Occasion.RESET);
    String body = "{\"token\":\"%s\",\"password\":\"%s\"}";
    Map<String, String> page = Console.fromConsole();
    String chosen = "another horse 7";

    assertProblem(
        console.post("password-links/accept", page, body.formatted(token, "short")),
        400,
        "password-refused");
    assertThat(
            console.post("password-links/accept", page, body.formatted(token, chosen)).getStatus())
        .isEqualTo(204);
    assertProblem(
        console.post("password-links/accept", page, body.formatted(token, chosen)),
        403,
        "link-worthless");
    assertProblem(console.get("me", headers), 401, "not-signed-in");
    assertThat(console.signIn(me.get("email").asText(), chosen).getStatus()).isEqualTo(200);
  }

  @Test
  void no_customer_resets_a_password() throws IOException {
    Map<String, String> headers = console.admin();
    String id = json(console.get("me", headers)).get("id").asText();
    for (String person : List.of(id, "nobody", "a.b")) {
      assertProblem(
          console.post("people/" + person + "/password-reset", headers, ""), 404, "not-found");
    }
    Instant now = console.world.clock.instant();
    assertThat(console.access.invitations.next(now, now.plusSeconds(1))).isEmpty();
  }

  @Test
  void somebody_ends_another_sign_in_of_their_own_and_then_all() throws IOException {
    Map<String, String> one = console.admin();
    String email = json(console.get("me", one)).get("email").asText();
    Map<String, String> other = Console.withCookie(console.signIn(email, Console.PASSWORD));
    JsonNode listed = json(console.get("me/sign-ins", one)).get("signIns");
    assertThat(listed).hasSize(2);
    for (JsonNode each : listed) {
      if (!each.get("current").asBoolean()) {
        String path = "me/sign-ins/" + each.get("reference").asText() + "/end";
        assertThat(console.post(path, one, "").getStatus()).isEqualTo(204);
        assertProblem(console.post(path, one, ""), 404, "not-found");
      }
    }
    assertProblem(console.get("me", other), 401, "not-signed-in");
    MockHttpResponse all = console.post("me/sign-ins/end-all", one, "");
    assertThat(header(all, "Set-Cookie")).endsWith("Max-Age=0");
    assertProblem(console.get("me", one), 401, "not-signed-in");
  }

  @Test
  void the_first_person_is_made_once() throws IOException {
    String body =
        "{\"token\":\"%s\",\"name\":\"Ann Lee\",\"email\":\"ann@shop.example\",\"password\":\"%s\"}";
    String token = console.access.firstPersonToken;
    Map<String, String> page = Console.fromConsole();

    MockHttpResponse weak = console.post("first-person", page, body.formatted(token, "short"));
    assertProblem(weak, 400, "password-refused");
    assertProblem(
        console.post("first-person", page, body.formatted("other", Console.PASSWORD)),
        403,
        "link-worthless");
    MockHttpResponse made =
        console.post("first-person", page, body.formatted(token, Console.PASSWORD));
    assertThat(made.getStatus()).isEqualTo(200);
    assertThat(json(console.get("me", Console.withCookie(made))).get("name").asText())
        .isEqualTo("Ann Lee");
    assertProblem(
        console.post("first-person", page, body.formatted(token, Console.PASSWORD)),
        403,
        "link-worthless");
  }

  @Test
  void signing_out_ends_the_token_and_takes_the_cookie_away() {
    Map<String, String> headers = console.admin();
    MockHttpResponse out = console.post("sign-out", headers, "");

    assertThat(out.getStatus()).isEqualTo(204);
    assertThat(header(out, "Set-Cookie")).startsWith("__Host-replayvault=;").endsWith("Max-Age=0");
    assertProblem(console.get("me", headers), 401, "not-signed-in");
  }

  @Test
  void a_sign_in_unused_for_half_an_hour_is_over() {
    Map<String, String> headers = console.admin();
    console.world.clock.move(Duration.ofMinutes(31));

    assertProblem(console.get("me", headers), 401, "not-signed-in");
  }
}
