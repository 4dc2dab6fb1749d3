package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Totp;
import io.replayvault.web.access.WhileAsked;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/**
 * What is answered to somebody who was asked for their second factor after an alert (clause H5).
 */
final class AskedFactorApiTest {
  private final Console console;
  private final Map<String, String> ann;
  private final String secret;
  private final PersonId person;

  AskedFactorApiTest() throws IOException {
    this.console = new Console();
    Map<String, String> signedIn = console.admin();
    this.secret = console.proposedSecret(signedIn);
    String code = "{\"code\":\"%s\"}".formatted(console.access.factors.code(secret));
    this.ann = Console.withCookie(console.post("me/second-factor/confirm", signedIn, code));
    this.person = new PersonId(json(console.get("me", ann)).get("id").asText());
    console.world.clock.move(Totp.STEP);
  }

  @Test
  void everything_waits_for_the_proof_and_goes_on_after_it() {
    assertThat(console.get("me", ann).getStatus()).isEqualTo(200);
    console.access.factors.asking.ask(person);
    for (String path : Set.of("me", "sites", "sessions", "audit", "me/sign-ins")) {
      assertProblem(console.get(path, ann), 403, "step-up-needed");
    }
    assertProblem(console.put("audit/settings", ann, "{}"), 403, "step-up-needed");
    assertThat(console.get("me/second-factor", ann).getStatus()).isEqualTo(200);
    String code = "{\"code\":\"%s\"}".formatted(console.access.factors.code(secret));
    MockHttpResponse proved = console.post("sign-in/step-up", ann, code);
    assertThat(proved.getStatus()).isEqualTo(204);
    assertThat(console.get("me", Console.withCookie(proved)).getStatus()).isEqualTo(200);
    assertProblem(console.get("me", ann), 401, "not-signed-in");
  }

  @Test
  void whoever_was_asked_may_sign_out() {
    console.access.factors.asking.ask(person);
    assertThat(console.post("sign-out", ann, "").getStatus()).isEqualTo(204);
    assertProblem(console.get("me", ann), 401, "not-signed-in");
  }

  @Test
  void exactly_four_operations_are_answered_meanwhile() {
    Set<String> marked = new TreeSet<>();
    OpenApiConformanceTest.methods()
        .forEach(
            (key, method) -> {
              if (method.isAnnotationPresent(WhileAsked.class)) {
                marked.add(key);
              }
            });
    assertThat(marked)
        .containsExactly(
            "GET /api/v1/me/second-factor",
            "POST /api/v1/sign-in/passkey-challenge",
            "POST /api/v1/sign-in/step-up",
            "POST /api/v1/sign-out");
  }
}
