package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clause H1 over HTTP: what Support asks for, or opens in an emergency, and of whom. */
final class SupportAsksApiTest extends SupportScene {
  SupportAsksApiTest() throws IOException {}

  @Test
  void break_glass_is_open_at_once_listed_first_and_reviewed() throws IOException {
    asked(all());
    String body =
        "{\"wholeAccount\":true,\"sites\":[],\"siteGroups\":[],\"reason\":\"Down\",\"minutes\":%d}";
    String opened =
        json(console.post("own-support-grants/break-glass", support, body.formatted(60)))
            .get("id")
            .asText();
    assertThat(json(console.get("me", under(opened))).get("grant").get("breakGlass").asBoolean())
        .isTrue();
    asked(all());
    JsonNode listed = json(console.get("support-grants", contact)).get("items");
    assertThat(listed.get(0).get("id").asText()).isEqualTo(opened);
    String review = "support-grants/" + opened + "/review";
    String note = "{\"note\":\"We knew\"}";
    assertProblem(console.post(review, contact, note), 409, "access-open");
    json(console.post("support-grants/" + opened + "/end", contact, ""));
    JsonNode reviewed = json(console.post(review, contact, note));
    assertThat(reviewed.get("review").get("text").asText()).isEqualTo("We knew");
    for (int minutes : new int[] {0, 61}) {
      assertProblem(
          console.post("own-support-grants/break-glass", support, body.formatted(minutes)),
          400,
          "malformed");
    }
  }

  @Test
  void who_has_no_part_in_it_gets_nowhere() throws IOException {
    String grant = asked(all());
    Map<String, String> user = signedIn(console.world.account, Role.STANDARD_USER, Standing.USUAL);
    Map<String, String> stranger = signedIn(Fresh.account(), Role.ADMIN_USER, Standing.contact());
    assertProblem(console.get("support-grants", user), 403, "forbidden");
    assertProblem(console.get("own-support-grants", user), 403, "forbidden");
    assertProblem(console.post("support-grants", user, all()), 403, "forbidden");
    for (String deed : List.of("approve", "end")) {
      for (Map<String, String> who : List.of(user, stranger, support)) {
        assertProblem(
            console.post("support-grants/" + grant + "/" + deed, who, ""), 404, "not-found");
      }
    }
    assertProblem(
        console.post("support-grants", support, all().replace("true", "false")), 400, "malformed");
    assertProblem(
        console.post("support-grants", support, scope("[\"" + Fresh.site() + "\"]", "[]")),
        404,
        "not-found");
  }

  @Test
  void support_is_told_what_can_be_asked_for_by_name() throws IOException {
    JsonNode own = json(console.get("own-support-grants", support));
    assertThat(own.get("accounts").get(0).get("sites").findValuesAsText("name"))
        .containsExactly("Shop");
    assertThat(own.get("grants")).isEmpty();
  }

  @Test
  void one_more_ask_than_may_wait_is_refused() throws IOException {
    for (int i = 0; i < 3; i++) {
      asked(all());
    }
    assertProblem(console.post("support-grants", support, all()), 409, "too-many-own-asks");
    for (int i = 3; i < 10; i++) {
      json(console.post("support-grants", staff(Duty.SUPPORT), all()));
    }
    assertProblem(console.post("support-grants", staff(Duty.SUPPORT), all()), 409, "too-many-asks");
  }

  @Test
  void an_ask_long_before_its_time_is_refused() {
    console.world.clock.move(Duration.ofDays(31));
    String later = all();
    console.world.clock.move(Duration.ofDays(-31));
    assertProblem(console.post("support-grants", support, later), 409, "access-early");
  }
}
