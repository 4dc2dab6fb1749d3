package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clause H1 over HTTP: what Support reaches without a grant, under one, and after it. */
final class SupportApiTest {
  private final Console console;
  private final Map<String, String> contact;
  private final Map<String, String> support;
  private final String session;

  SupportApiTest() throws IOException {
    this.console = new Console();
    this.contact = signedIn(console.world.account, Role.ADMIN_USER, Standing.contact());
    this.support = staff(Duty.SUPPORT);
    this.session = "sessions/" + console.session;
  }

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

  private void assertNothingIsSeen(Map<String, String> headers) {
    assertProblem(console.get("sessions", headers), 403, "forbidden");
    assertProblem(console.get(session, headers), 404, "not-found");
    assertProblem(console.get("sites", headers), 403, "forbidden");
  }

  private void assertGrantIsOver(String grant) {
    for (String path : List.of("me", "sites", "sessions", session)) {
      assertProblem(console.get(path, under(grant)), 403, "grant-over");
    }
  }

  private void assertRefused(AuditAction action, String grant) {
    AuditEntry last = console.world.auditLog.records().getLast().entry();
    assertThat(last.action()).isEqualTo(action);
    assertThat(last.outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(last.subject()).isEqualTo("support-grant:" + grant);
  }

  private Map<String, String> under(String grant) {
    Map<String, String> headers = new HashMap<>(support);
    headers.put("X-ReplayVault-Grant", grant);
    return headers;
  }

  private String approved() throws IOException {
    String grant = asked(all());
    json(console.post("support-grants/" + grant + "/approve", contact, ""));
    return grant;
  }

  private String asked(String body) throws IOException {
    return json(console.post("support-grants", support, body)).get("id").asText();
  }

  private String all() {
    return scope("[]", "[]").replace("\"wholeAccount\":false", "\"wholeAccount\":true");
  }

  private String scope(String sites, String groups) {
    long now = console.world.clock.instant().toEpochMilli();
    return "{\"wholeAccount\":false,\"sites\":%s,\"siteGroups\":%s,\"reason\":\"The checkout hangs\",\"startsAt\":%d,\"endsAt\":%d}"
        .formatted(sites, groups, now, now + 3_600_000);
  }

  private Map<String, String> staff(Duty duty) {
    return signedIn(console.world.account, Role.ALERT_RECEIVER, Standing.of(Set.of(duty)));
  }

  private Map<String, String> signedIn(AccountId account, Role role, Standing standing) {
    Person person = Callers.person(account, role, new Scope.WholeAccount()).with(standing);
    if (console.access.accounts.find(account).isEmpty()) {
      console.access.accounts.add(new Account(account, "Another account"));
    }
    return console.signedIn(person);
  }
}
