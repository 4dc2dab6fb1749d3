package io.replayvault.web.console;

import io.replayvault.domain.access.Totp;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;

/** Every operation about second factors once, in an order in which each succeeds. */
final class FactorCalls {
  private final Console console;
  private final Map<String, MockHttpResponse> answers = new LinkedHashMap<>();

  FactorCalls(Console console) {
    this.console = console;
  }

  /** The answers, by verb and path. */
  Map<String, MockHttpResponse> made() throws IOException {
    Map<String, String> headers = console.admin();
    String email = ConsoleAnswers.json(console.get("me", headers)).get("email").asText();
    MockHttpResponse proposed = post("me/second-factor", headers, "");
    String secret = ConsoleAnswers.json(proposed).get("secret").asText();
    MockHttpResponse confirmed = post("me/second-factor/confirm", headers, code(secret));
    Map<String, String> enrolled = Console.withCookie(confirmed);
    post("me/recovery-codes", enrolled, "");

    console.world.clock.move(Totp.STEP);
    Map<String, String> owing = Console.withCookie(console.signIn(email, Console.PASSWORD));
    Map<String, String> complete =
        Console.withCookie(post("sign-in/second-factor", owing, code(secret)));
    console.world.clock.move(Totp.STEP);
    Map<String, String> fresh = Console.withCookie(post("sign-in/step-up", complete, code(secret)));
    answers.put(
        "DELETE /api/v1/me/second-factor", console.send("DELETE", "me/second-factor", fresh, ""));
    return answers;
  }

  private MockHttpResponse post(String path, Map<String, String> headers, String body) {
    MockHttpResponse answer = console.post(path, headers, body);
    answers.put("POST /api/v1/" + path, answer);
    return answer;
  }

  private String code(String secret) {
    return "{\"code\":\"%s\"}".formatted(console.access.factors.code(secret));
  }
}
