package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Clauses E4, F1 to F10 and H1 to H4 as an account keeps them, and F4 as it does not. */
final class ComplianceApiTest {
  private static final String LOOSE =
      "{\"profile\":\"custom\",\"rules\":{\"leastLength\":%d,\"leastWithSecondFactor\":%d,"
          + "\"digit\":false,\"letter\":true,\"remembered\":7,\"blocklist\":true,"
          + "\"autofill\":true}}";

  private final Console console;

  ComplianceApiTest() throws IOException {
    this.console = new Console();
  }

  @Test
  void each_clause_is_reported_as_it_is_now() throws IOException {
    Map<String, String> admin = console.admin();
    JsonNode before = json(console.get("compliance", admin));
    assertThat(before.get("account").asText()).isEqualTo("Demo account");
    assertThat(names(before))
        .containsExactly(
            "E4", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "H1", "H2", "H3",
            "H4");
    assertThat(state(before, "F7")).isEqualTo("KEPT");
    assertThat(value(before, "F5", "REMEMBERED")).isEqualTo("5");
    assertThat(value(before, "F9", "LOCKS_AFTER")).isEqualTo("5");
    assertThat(state(before, "E4")).as("nobody is there to ask or to fulfil").isEqualTo("OPEN");
    assertThat(state(before, "H3")).as("operators come from everywhere").isEqualTo("OPEN");

    json(console.put("lockout-policy", admin, "{\"threshold\":4,\"mode\":\"LOCK\"}"));
    json(console.put("password-policy", admin, "{\"profile\":\"nist-800-63b-4\"}"));
    JsonNode after = json(console.get("compliance", admin));
    assertThat(state(after, "F7")).isEqualTo("DEVIATES");
    assertThat(value(after, "F4", "LEAST_LENGTH")).isEqualTo("15");
    assertThat(value(after, "F9", "LOCKS_AFTER")).isEqualTo("4");
    assertThat(finding(after, "F6", "NO_EXPIRY")).isTrue();
  }

  @Test
  void that_admins_manage_people_stands_beside_e4() throws IOException {
    Console selfHosted = new Console(new PermissionTable(true));
    JsonNode report = json(selfHosted.get("compliance", selfHosted.admin()));
    assertThat(state(report, "E4")).isEqualTo("DEVIATES");
    assertThat(finding(report, "E4", "ADMINS_MANAGE_PEOPLE")).isTrue();
  }

  @Test
  void the_contacts_deviation_lets_the_digit_go_and_stands_beside_f4() throws IOException {
    Map<String, String> admin = console.admin();
    Map<String, String> contact = contact();
    String policy = LOOSE.formatted(12, 10);
    assertProblem(console.put("password-policy", admin, policy), 400, "password-policy-refused");
    String deviation = ComplianceParts.deviation(console.world.clock);
    assertProblem(console.post("password-deviations", admin, deviation), 403, "forbidden");
    assertThat(console.post("password-deviations", contact, deviation).getStatus()).isEqualTo(201);
    JsonNode set = json(console.put("password-policy", admin, policy));
    assertThat(set.get("deviation").get("reason").asText()).contains("terminals");
    assertThat(set.get("breaches").toString()).contains("DIGIT_LEFT_OUT");
    assertProblem(
        console.put("password-policy", admin, LOOSE.formatted(9, 9)),
        400,
        "password-policy-refused");
    JsonNode report = json(console.get("compliance", contact));
    assertThat(state(report, "F4")).isEqualTo("DEVIATES");
    assertThat(report.get("deviations").get(0).get("inForce").asBoolean()).isTrue();

    assertThat(console.post("password-deviations/end", contact, "").getStatus()).isEqualTo(204);
    report = json(console.get("compliance", contact));
    assertThat(state(report, "F4")).isEqualTo("KEPT");
    assertThat(report.get("deviations").get(0).get("inForce").asBoolean()).isFalse();
    assertThat(json(console.get("password-policy", admin)).get("rules").get("digit").asBoolean())
        .isTrue();
  }

  @Test
  void a_deviation_asks_for_a_fresh_proof_of_who_records_it() throws IOException {
    Map<String, String> contact = contact();
    console.world.clock.move(Duration.ofMinutes(11));
    String deviation = ComplianceParts.deviation(console.world.clock);
    assertProblem(console.post("password-deviations", contact, deviation), 403, "step-up-needed");
  }

  @Test
  void who_may_not_see_it_is_refused() throws IOException {
    Map<String, String> user = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertProblem(console.get("compliance", user), 403, "forbidden");
  }

  private Map<String, String> contact() {
    return console.signedIn(
        Callers.person(console.world.account, Role.ALERT_RECEIVER, new Scope.WholeAccount())
            .with(Standing.contact()));
  }

  private static List<String> names(JsonNode report) {
    return report.get("clauses").findValuesAsText("clause");
  }

  private static String state(JsonNode report, String clause) {
    return of(report, clause).get("state").asText();
  }

  private static String value(JsonNode report, String clause, String finding) {
    return StreamSupport.stream(of(report, clause).get("findings").spliterator(), false)
        .filter(one -> one.get("finding").asText().equals(finding))
        .findFirst()
        .orElseThrow()
        .get("value")
        .asText();
  }

  private static boolean finding(JsonNode report, String clause, String finding) {
    return of(report, clause).findValuesAsText("finding").contains(finding);
  }

  private static JsonNode of(JsonNode report, String clause) {
    return StreamSupport.stream(report.get("clauses").spliterator(), false)
        .filter(one -> one.get("clause").asText().equals(clause))
        .findFirst()
        .orElseThrow();
  }
}
