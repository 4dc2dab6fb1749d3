package io.replayvault.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Fresh;
import java.io.IOException;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security alerts, what is looked for, and decoys (clause H5). */
final class DetectionApiTest {
  private Console console;
  private Map<String, String> admin;

  @BeforeEach
  void start() throws IOException {
    console = new Console();
    admin = console.admin();
  }

  @Test
  void alerts_are_told_with_their_figures_until_they_are_acknowledged() throws IOException {
    String id = console.detection.raised(console.world.account);
    console.detection.raised(Fresh.account());
    JsonNode page = json(console.get("security-alerts?open=true", admin));
    assertThat(page.get("open").asInt()).isEqualTo(1);
    JsonNode alert = page.get("items").get(0);
    assertThat(alert.get("id").asText()).isEqualTo(id);
    assertThat(alert.get("reason").toString()).contains("\"COUNT\",\"value\":\"41\"");
    assertThat(alert.has("acknowledged")).isFalse();

    JsonNode seen = json(acknowledge(id, "{\"note\":\"It was a drill\"}"));
    assertThat(seen.get("acknowledged").get("note").asText()).isEqualTo("It was a drill");
    assertThat(json(console.get("security-alerts?open=true", admin)).get("items")).isEmpty();
    assertThat(json(console.get("security-alerts", admin)).get("items")).hasSize(1);
  }

  @Test
  void alerts_come_page_by_page() throws IOException {
    String first = console.detection.raised(console.world.account);
    String second = console.detection.raised(console.world.account);
    JsonNode page = json(console.get("security-alerts?limit=1", admin));
    assertThat(page.get("items").get(0).get("id").asText()).isEqualTo(second);
    String next = page.get("nextCursor").asText();
    JsonNode last = json(console.get("security-alerts?limit=1&cursor=" + next, admin));
    assertThat(last.get("items").get(0).get("id").asText()).isEqualTo(first);
    assertThat(last.has("nextCursor")).isFalse();
  }

  @Test
  void what_is_malformed_or_not_there_is_refused() {
    String id = console.detection.raised(console.world.account);
    String others = console.detection.raised(Fresh.account());
    assertThat(acknowledge(id, "{\"note\":\"%s\"}".formatted("x".repeat(501))).getStatus())
        .isEqualTo(400);
    assertThat(acknowledge(others, "{\"note\":\"\"}").getStatus()).isEqualTo(404);
    assertThat(acknowledge("nonsense", "{\"note\":\"\"}").getStatus()).isEqualTo(404);
    assertThat(console.get("security-alerts?open=perhaps", admin).getStatus()).isEqualTo(400);
    assertThat(console.get("security-alerts?cursor=first", admin).getStatus()).isEqualTo(400);
  }

  @Test
  void another_policy_counts_and_an_impossible_one_is_refused() throws IOException {
    JsonNode usual = json(console.get("detection-policy", admin));
    assertThat(usual.get("zone").asText()).isEqualTo("UTC");
    assertThat(console.put("detection-policy", admin, DetectionCalls.POLICY).getStatus())
        .isEqualTo(200);
    JsonNode set = json(console.get("detection-policy", admin));
    assertThat(set.get("zone").asText()).isEqualTo("Asia/Tokyo");
    assertThat(set.get("days").toString()).isEqualTo("[\"MONDAY\",\"SUNDAY\"]");
    assertThat(set.get("responses").toString())
        .contains("{\"rule\":\"NEW_PLACE\",\"response\":\"LOCK\"}");
    for (String[] change :
        new String[][] {
          {"Asia/Tokyo", "Mars/Olympus"},
          {"NEW_PLACE", "PASSWORD_SPRAYING"},
          {"MONDAY", "FUNDAY"},
          {"\"to\":18", "\"to\":9"},
          {"\"replays\":50", "\"replays\":0"}
        }) {
      String bad = DetectionCalls.POLICY.replace(change[0], change[1]);
      assertThat(console.put("detection-policy", admin, bad).getStatus()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void a_session_of_the_account_is_marked_and_unmarked() throws IOException {
    String decoy = DetectionCalls.decoy(console.session);
    assertThat(console.post("decoys", admin, decoy).getStatus()).isEqualTo(201);
    JsonNode listed = json(console.get("decoys", admin));
    assertThat(listed.get("items").get(0).get("session").asText())
        .isEqualTo(console.session.value());
    String path = "decoys/" + console.session;
    assertThat(console.send("DELETE", path, admin, "").getStatus()).isEqualTo(204);
    assertThat(console.send("DELETE", path, admin, "").getStatus()).isEqualTo(404);
    String unknown = DetectionCalls.decoy(Fresh.session());
    assertThat(console.post("decoys", admin, unknown).getStatus()).isEqualTo(404);
  }

  private MockHttpResponse acknowledge(String id, String body) {
    return console.post("security-alerts/" + id + "/acknowledge", admin, body);
  }

  private static JsonNode json(MockHttpResponse answer) throws IOException {
    assertThat(answer.getStatus()).isEqualTo(200);
    return ConsoleAnswers.json(answer);
  }
}
