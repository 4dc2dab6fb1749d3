package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.header;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

final class ConsoleApiTest {
  private final Console console;

  ConsoleApiTest() throws IOException {
    this.console = new Console();
  }

  @Test
  void a_change_that_another_site_could_cause_is_refused() {
    Map<String, String> headers = console.admin();
    String body = "{\"name\":\"X\",\"origins\":[\"https://x.example\"]}";
    for (Map<String, String> change :
        List.of(
            Map.of("Origin", ""),
            Map.of("X-ReplayVault", ""),
            Map.of("X-ReplayVault", "other"),
            Map.of("Origin", "null"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "http://console.example"),
            Map.of("Origin", "https://console.example:8443"),
            Map.of("Origin", "https://replay.example"),
            Map.of("Origin", "", "Authorization", "Bearer x"))) {
      Map<String, String> forged = changed(headers, change);
      assertProblem(console.post("sites", forged, body), 403, "not-from-console");
      assertProblem(console.post("sign-out", forged, ""), 403, "not-from-console");
      forged.remove("Cookie");
      if (!forged.containsKey("Authorization")) {
        assertProblem(console.post("sign-in", forged, "{}"), 403, "not-from-console");
        assertProblem(console.post("first-person", forged, "{}"), 403, "not-from-console");
      }
    }
    assertThat(console.get("me", headers).getStatus()).isEqualTo(200);
  }

  @Test
  void nobody_sees_anything_without_signing_in() {
    for (String path :
        List.of(
            "me",
            "me/password",
            "password-policy",
            "sites",
            "sessions",
            "sessions/x",
            "sessions/x/events",
            "audit",
            "audit/export",
            "audit/records?format=csv",
            "sessions/x/viewers",
            "audit/checkpoint",
            "audit/checkpoint/inclusion?record=1",
            "audit/checkpoint/consistency?size=1",
            "permissions",
            "people",
            "person-requests",
            "site-groups",
            "openapi.json")) {
      MockHttpResponse answer = console.get(path, Map.of());
      assertProblem(answer, 401, "not-signed-in");
      assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
      assertProblem(
          console.get(path, Map.of("Cookie", "__Host-replayvault=e30.e30.AAAA")),
          401,
          "not-signed-in");
    }
  }

  @Test
  void what_a_person_may_not_see_and_what_there_is_not_look_the_same() {
    String path = "sessions/" + console.session;
    String window = "/events?from=0&to=1";
    Map<String, String> alerts = console.signedIn(Role.ALERT_RECEIVER, new Scope.WholeAccount());
    Map<String, String> elsewhere =
        console.signedIn(Role.STANDARD_USER, new Scope.OnlySites(Set.of(Fresh.site())));
    for (Map<String, String> headers : List.of(alerts, elsewhere)) {
      assertProblem(console.get(path, headers), 404, "not-found");
      assertProblem(console.get(path + window, headers), 404, "not-found");
      assertProblem(console.get("sessions/absent", headers), 404, "not-found");
    }
    assertProblem(console.get("audit", elsewhere), 403, "forbidden");
    assertProblem(console.get("sessions", alerts), 403, "forbidden");
    assertProblem(console.get("sessions?site=" + console.site.id(), elsewhere), 404, "not-found");
  }

  @Test
  void a_session_is_found_described_and_replayed() throws IOException {
    Map<String, String> headers =
        console.signedIn(Role.STANDARD_USER, new Scope.OnlySites(Set.of(console.site.id())));
    JsonNode found =
        json(console.get("sessions?page=/quote*&limit=1", headers)).get("items").get(0);
    assertThat(found.get("id").asText()).isEqualTo(console.session.value());
    assertThat(found.get("clickCount").asInt()).isEqualTo(4);

    JsonNode manifest = json(console.get("sessions/" + console.session, headers)).get("manifest");
    long from = manifest.get("from").asLong();
    MockHttpResponse events =
        console.get(
            "sessions/%s/events?from=%d&to=%d".formatted(console.session, from, from + 2_000),
            headers);
    assertThat(header(events, "Content-Type")).startsWith("application/x-ndjson");
    assertThat(header(events, "Cache-Control")).isEqualTo("no-store");
    assertThat(new String(events.getOutput(), UTF_8).lines())
        .hasSize(8)
        .allMatch(l -> l.startsWith("{"));
  }

  @Test
  void malformed_parameters_are_named_and_never_repeated() {
    Map<String, String> headers = console.admin();
    String events = "sessions/" + console.session + "/events";
    for (String path :
        List.of(
            "sessions?from=yesterday",
            "sessions?to=-1",
            "sessions?limit=0",
            "sessions?limit=101",
            "sessions?minDuration=1.5",
            "sessions?site=a%20b",
            "sessions?page=",
            "audit?action=NOTHING",
            "audit?cursor=x",
            "audit?limit=201",
            events,
            events + "?from=0",
            events + "?from=2&to=1",
            events + "?from=0&to=3600001")) {
      assertProblem(console.get(path, headers), 400, "malformed");
    }
    assertThat(console.get(events + "?from=0&to=3600000", headers).getStatus()).isEqualTo(200);
    MockHttpResponse answer = console.get("sessions?from=Jane", headers);
    assertThat(new String(answer.getOutput(), UTF_8)).contains("from").doesNotContain("Jane");
  }

  @Test
  void a_body_is_exactly_what_was_agreed() {
    Map<String, String> headers = console.admin();
    String good = "{\"name\":\"Shop two\",\"origins\":[\"https://two.example\"]}";
    assertThat(console.post("sites", headers, good).getStatus()).isEqualTo(201);
    for (String body :
        List.of(
            "",
            "[]",
            "{}",
            "null",
            good + "x",
            good.replace("}", ",\"more\":1}"),
            good.replace("\"Shop two\"", "7"),
            good.replace("\"Shop two\"", "\"\""),
            good.replace("[\"https://two.example\"]", "[]"),
            good.replace("https:", "http:"),
            good.replace("two.example\"", "two.example/path\""),
            good.replace("name", "Name"))) {
      String kind = body.isEmpty() || body.endsWith("x") ? "not-json" : "malformed";
      assertProblem(console.post("sites", headers, body), 400, kind);
    }
    assertProblem(console.post("sites", headers, good + " ".repeat(64 * 1024)), 413, "too-large");
    assertProblem(
        console.post("sites", changed(headers, Map.of("Content-Type", "text/plain")), good),
        415,
        "unsupported-media-type");
  }

  @Test
  void a_sites_script_tag_is_complete() throws IOException {
    JsonNode site = json(console.get("sites", console.admin())).get("items").get(0);

    assertThat(site.get("scriptTag").asText())
        .matches(
            "<script src=\"https://rec\\.example/recorder/abc/replayvault\\.js\""
                + " integrity=\"sha384-[A-Za-z0-9+/=]{64}\" crossorigin=\"anonymous\""
                + " data-site-key=\""
                + console.site.key()
                + "\""
                + " data-policy-key=\"[A-Za-z0-9_-]{43}\" defer></script>");
  }

  @Test
  void the_audit_log_has_the_masked_address_and_the_requests_id() throws IOException {
    Map<String, String> headers = console.admin();
    MockHttpResponse search = console.get("sessions", headers);

    JsonNode newest = json(console.get("audit?action=SESSION_SEARCH", headers)).get("items").get(0);
    assertThat(newest.get("requestId").asText()).isEqualTo(header(search, "X-Request-Id"));
    assertThat(newest.get("address").asText()).isEqualTo("203.0.113.*");
    assertThat(newest.get("actorName").asText()).isEqualTo("Ann Lee");
  }

  private static Map<String, String> changed(
      Map<String, String> headers, Map<String, String> change) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(change);
    all.values().removeIf(String::isEmpty);
    return all;
  }
}
