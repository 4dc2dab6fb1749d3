package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What is asked of the audit log, and what leaves it for other tools. */
final class AuditQuestionsApiTest {
  private static final long FROM = Sessions.START.toEpochMilli();

  private final Console console = new Console();
  private final Map<String, String> admin = console.admin();
  private final Map<String, String> user =
      console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());

  AuditQuestionsApiTest() throws IOException {}

  @Test
  void who_has_seen_a_session_and_which_stretches() throws IOException {
    watch(user);
    JsonNode viewers = json(console.get("sessions/" + console.session + "/viewers", admin));
    assertThat(viewers.get("items")).hasSize(1);
    JsonNode viewer = viewers.get("items").get(0);
    assertThat(viewer.get("looks").asInt()).isEqualTo(1);
    assertThat(viewer.get("seen").get(0).get("from").asLong()).isEqualTo(FROM);
    assertThat(viewers.get("recorded").get("from").asLong()).isLessThanOrEqualTo(FROM);
    JsonNode records = items("session=" + console.session + "&action=SESSION_REPLAY");
    assertThat(records).hasSize(1);
    assertThat(records.get(0).get("actor").asText()).isEqualTo(viewer.get("person").asText());
  }

  @Test
  void who_has_seen_a_visitor_is_asked_by_a_key_that_tells_no_id() throws IOException {
    watch(user);
    String bySession = key("{\"session\":\"%s\"}".formatted(console.session));
    assertThat(items("visitor=" + bySession + "&action=SESSION_REPLAY")).hasSize(1);
    String byId =
        key("{\"site\":\"%s\",\"identity\":\"ann@x.example\"}".formatted(console.site.id()));
    assertThat(byId).isNotEqualTo(bySession).hasSize(64);
    assertThat(items("visitor=" + byId)).isEmpty();
    console.world.sessions.identify(console.session, byId);
    assertThat(items("visitor=" + byId + "&action=SESSION_REPLAY")).hasSize(1);
    assertThat(console.world.auditLog.records().toString()).doesNotContain("ann@x.example");
  }

  @Test
  void what_a_person_has_seen_and_what_was_changed() throws IOException {
    watch(user);
    String person = json(console.get("me", user)).get("id").asText();
    console.post("sites", admin, "{\"name\":\"Two\",\"origins\":[\"https://two.example\"]}");
    assertThat(items("group=LOOKS&person=" + person)).hasSize(1);
    JsonNode changes = items("group=CHANGES");
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).get("action").asText()).isEqualTo("POLICY_PUBLISH");
    assertThat(changes.get(0).get("actor")).isEqualTo(changes.get(1).get("actor"));
    assertThat(changes.get(1).get("action").asText()).isEqualTo("SITE_CREATE");
    assertThat(items("group=CHANGES&person=" + person)).isEmpty();
    assertThat(items("grant=none")).isEmpty();
  }

  @Test
  void what_was_asked_is_on_the_log() {
    console.get("audit?group=CHANGES&limit=3", admin);
    assertThat(console.world.auditLog.records().getLast().entry().detail())
        .isEqualTo("filters: group=CHANGES");
    console.get("audit/records?format=csv&session=abc", admin);
    assertThat(console.world.auditLog.records().getLast().entry().detail())
        .isEqualTo("download CSV filters: session:abc");
  }

  @Test
  void records_are_downloaded_in_each_form() {
    watch(user);
    String filters = "&action=SESSION_REPLAY&session=" + console.session;
    String csv = downloaded("csv" + filters, "text/csv");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).startsWith("n,at,account,").contains("\"SESSION_REPLAY\",\"ALLOWED\"");
    assertThat(downloaded("jsonl" + filters, "application/x-ndjson").lines())
        .hasSize(1)
        .allMatch(line -> line.startsWith("{\"v\":1,\"n\":"));
    assertThat(downloaded("ocsf" + filters, "application/x-ndjson").lines())
        .hasSize(1)
        .allMatch(line -> line.contains("\"class_uid\":6001,"));
  }

  @Test
  void who_may_not_read_the_log_gets_no_answer_to_any_question() {
    for (String path : List.of("audit?group=CHANGES", "audit/records?format=csv")) {
      assertProblem(console.get(path, user), 403, "forbidden");
    }
    assertProblem(console.get("sessions/" + console.session + "/viewers", user), 404, "not-found");
    assertProblem(
        console.post(
            "audit/visitor", user, "{\"session\":\"%s\"}".formatted(console.session.value())),
        404,
        "not-found");
  }

  @Test
  void sessions_and_sites_of_others_and_none_are_absent_alike() {
    for (String id : List.of(Fresh.session().value(), "no session at all", "-")) {
      assertProblem(
          console.post("audit/visitor", admin, "{\"session\":\"%s\"}".formatted(id)),
          404,
          "not-found");
      assertProblem(
          console.post(
              "audit/visitor", admin, "{\"site\":\"%s\",\"identity\":\"a\"}".formatted(id)),
          404,
          "not-found");
    }
    assertProblem(console.get("sessions/" + Fresh.session() + "/viewers", admin), 404, "not-found");
  }

  @Test
  void what_makes_no_sense_is_malformed() {
    for (String query :
        List.of(
            "group=looks",
            "group=LOOKS&action=SIGN_IN",
            "action=ANYTHING",
            "action=UNKNOWN",
            "person=%3Ci%3E",
            "session=a%0Ab",
            "visitor=abc",
            "grant=%00",
            "from=yesterday")) {
      assertProblem(console.get("audit?" + query, admin), 400, "malformed");
      assertProblem(console.get("audit/records?format=csv&" + query, admin), 400, "malformed");
    }
    for (String format : List.of("", "?format=", "?format=xml", "?format=CSV")) {
      assertProblem(console.get("audit/records" + format, admin), 400, "malformed");
    }
    for (String body :
        List.of(
            "{}", "{\"site\":\"s\"}", "{\"session\":\"s\",\"site\":\"s\",\"identity\":\"a\"}")) {
      assertProblem(console.post("audit/visitor", admin, body), 400, "malformed");
    }
  }

  private void watch(Map<String, String> viewer) {
    String window = "/events?from=%d&to=%d".formatted(FROM, FROM + 1_000);
    assertThat(console.get("sessions/" + console.session + window, viewer).getStatus())
        .isEqualTo(200);
  }

  private JsonNode items(String query) throws IOException {
    return json(console.get("audit?" + query, admin)).get("items");
  }

  private String key(String body) throws IOException {
    return json(console.post("audit/visitor", admin, body)).get("visitor").asText();
  }

  private String downloaded(String query, String type) {
    MockHttpResponse answer = console.get("audit/records?format=" + query, admin);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Content-Type"))).startsWith(type);
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Content-Disposition")))
        .startsWith("attachment");
    return new String(answer.getOutput(), UTF_8);
  }
}
