package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clause H1 over HTTP: what Support reaches without a grant, under one, and after it. */
final class SupportApiTest extends SupportScene {
  private final String session = "sessions/" + console.session;

  SupportApiTest() throws IOException {}

  @Test
  void support_looks_under_an_approved_grant_and_only_there() throws IOException {
    String grant = asked(all());
    assertNothingIsSeen(support);
    assertGrantIsOver(grant);
    json(console.post("support-grants/" + grant + "/approve", contact, ""));
    assertNothingIsSeen(support);
    Map<String, String> inside = under(grant);
    assertThat(json(console.get("sessions", inside)).get("items")).hasSize(1);
    assertThat(json(console.get(session, inside)).at("/session/id").asText())
        .isEqualTo(console.session.value());
    assertThat(json(console.get("sites", inside)).get("items")).hasSize(1);
    JsonNode me = json(console.get("me", inside));
    assertThat(me.get("grant").get("reason").asText()).isEqualTo("The checkout hangs");
    assertThat(me.get("grant").get("breakGlass").asBoolean()).isFalse();
    assertThat(me.get("permissions").toString()).doesNotContain("support", "person", "audit");
    for (String path : List.of("people", "audit", "support-grants", "own-support-grants")) {
      assertProblem(console.get(path, inside), 403, "forbidden");
    }
  }

  @Test
  void under_a_grant_its_account_may_be_named_and_no_other() throws IOException {
    String grant = approved();
    String sessions = "sessions?account=";
    assertThat(json(console.get(sessions + console.world.account, under(grant))).get("items"))
        .hasSize(1);
    assertProblem(console.get(sessions + Fresh.account(), under(grant)), 404, "not-found");
  }

  @Test
  void what_is_the_persons_own_is_theirs_though_a_grant_is_over() throws IOException {
    String grant = asked(all());
    assertGrantIsOver(grant);
    assertThat(console.get("me/sign-ins", under(grant)).getStatus()).isEqualTo(200);
    assertThat(console.post("sign-out", under(grant), "").getStatus()).isLessThan(300);
    assertProblem(console.get("me", support), 401, "not-signed-in");
  }

  @Test
  void no_service_token_uses_a_grant() throws IOException {
    Map<String, String> program =
        new HashMap<>(
            ServiceTokenCalls.by(
                ServiceTokenCalls.textOf(
                    console.post("service-tokens", contact, ServiceTokenCalls.MAKE))));
    assertThat(console.get("sessions", program).getStatus()).isEqualTo(200);
    program.put("X-ReplayVault-Grant", approved());
    assertProblem(console.get("sessions", program), 403, "grant-over");
  }

  @Test
  void letting_support_in_asks_for_a_proof_and_keeping_it_out_does_not() throws IOException {
    String waits = asked(all());
    String unwanted = asked(all());
    String open = approved();
    console.world.clock.move(SignInProof.FRESH);
    assertProblem(
        console.post("support-grants/" + waits + "/approve", contact, ""), 403, "step-up-needed");
    String emergency =
        "{\"wholeAccount\":true,\"sites\":[],\"siteGroups\":[],\"reason\":\"r\",\"minutes\":5}";
    assertProblem(
        console.post("own-support-grants/break-glass", support, emergency), 403, "step-up-needed");
    json(console.post("support-grants/" + unwanted + "/refuse", contact, "{\"reason\":\"no\"}"));
    json(console.post("support-grants/" + open + "/end", contact, ""));
  }

  @Test
  void a_site_beyond_the_grant_is_as_one_that_is_not_there() throws IOException {
    String other = console.world.site("Blog").id().value();
    String grant = asked(scope("[\"" + other + "\"]", "[]"));
    json(console.post("support-grants/" + grant + "/approve", contact, ""));
    assertThat(json(console.get("sessions", under(grant))).get("items")).isEmpty();
    assertProblem(console.get(session, under(grant)), 404, "not-found");
    assertThat(json(console.get("sites", under(grant))).get("items").findValuesAsText("name"))
        .containsExactly("Blog");
  }

  @Test
  void an_admin_user_ends_access_and_does_not_let_in() throws IOException {
    Map<String, String> admin = signedIn(console.world.account, Role.ADMIN_USER, Standing.USUAL);
    String grant = asked(all());
    assertProblem(
        console.post("support-grants/" + grant + "/approve", admin, ""), 404, "not-found");
    json(console.post("support-grants/" + grant + "/approve", contact, ""));
    JsonNode ended = json(console.post("support-grants/" + grant + "/end", admin, ""));
    assertThat(ended.get("state").asText()).isEqualTo("ENDED");
    assertGrantIsOver(grant);
  }

  @Test
  void an_ended_or_expired_grant_lets_nobody_in_any_more() throws IOException {
    String ended = approved();
    json(console.post("support-grants/" + ended + "/end", contact, ""));
    assertGrantIsOver(ended);
    AuditEntry refused = console.world.auditLog.records().getLast().entry();
    assertThat(refused.outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(refused.subject()).isEqualTo("support-grant:" + ended);
    String expired = approved();
    for (int i = 0; i < 3; i++) {
      // Else their sign-ins would be over before the grant is.
      console.world.clock.move(Duration.ofMinutes(20));
      json(console.get("me", support));
      json(console.get("me", contact));
    }
    assertGrantIsOver(expired);
    assertProblem(
        console.post("support-grants/" + expired + "/end", contact, ""), 409, "access-over");
  }

  @Test
  void a_grant_is_worth_nothing_in_other_hands() throws IOException {
    String grant = approved();
    for (Map<String, String> other : List.of(staff(Duty.SUPPORT), staff(Duty.OPERATOR), contact)) {
      Map<String, String> forged = new HashMap<>(other);
      forged.put("X-ReplayVault-Grant", grant);
      assertProblem(console.get(session, forged), 403, "grant-over");
    }
    for (String made : List.of("nowhere", "no grant'", "")) {
      Map<String, String> forged = new HashMap<>(support);
      forged.put("X-ReplayVault-Grant", made);
      assertProblem(console.get(session, forged), 403, "grant-over");
      assertRefused(AuditAction.ACCOUNT_ACT, made.equals("nowhere") ? made : "-");
    }
  }

  @Test
  void what_is_no_id_of_a_grant_is_not_found_and_recorded_so() {
    assertProblem(console.post("support-grants/no%20grant/end", contact, ""), 404, "not-found");
    assertRefused(AuditAction.SUPPORT_END, "-");
    assertProblem(console.get("support-grants/no%20grant/looks", contact), 404, "not-found");
    assertRefused(AuditAction.SUPPORT_LIST, "-");
  }

  @Test
  void the_customer_sees_every_look() throws IOException {
    String grant = approved();
    console.get("sessions", under(grant));
    console.get(session, under(grant));
    console.get("sessions/nowhere", under(grant));
    console.get(session, contact);
    String path = "support-grants/" + grant + "/looks";
    JsonNode listed = json(console.get(path, contact));
    assertThat(listed.get("more").asBoolean()).isFalse();
    JsonNode looks = listed.get("items");
    assertThat(looks.findValuesAsText("action"))
        .containsExactly("SESSION_READ", "SESSION_READ", "SESSION_SEARCH");
    assertThat(looks.findValuesAsText("outcome")).containsExactly("DENIED", "ALLOWED", "ALLOWED");
    JsonNode records = json(console.get("audit?action=SESSION_SEARCH", contact)).get("items");
    assertThat(records.get(0).get("grant").asText()).isEqualTo(grant);
    String earlier = path + "?before=" + looks.get(1).get("sequence").asText();
    assertThat(json(console.get(earlier, contact)).get("items").findValuesAsText("action"))
        .containsExactly("SESSION_SEARCH");
    assertProblem(console.get(path + "?before=soon", contact), 400, "malformed");
    assertProblem(console.get(path, support), 404, "not-found");
  }

  private void assertNothingIsSeen(Map<String, String> headers) {
    assertProblem(console.get("sessions", headers), 403, "forbidden");
    assertProblem(console.get(session, headers), 404, "not-found");
    assertProblem(console.get("sites", headers), 403, "forbidden");
  }

  private void assertRefused(AuditAction action, String grant) {
    AuditEntry last = console.world.auditLog.records().getLast().entry();
    assertThat(last.action()).isEqualTo(action);
    assertThat(last.outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(last.subject()).isEqualTo("support-grant:" + grant);
  }

  private void assertGrantIsOver(String grant) {
    for (String path : List.of("me", "sites", "sessions", session)) {
      assertProblem(console.get(path, under(grant)), 403, "grant-over");
    }
  }
}
