package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.assertProblem;
import static io.replayvault.web.console.ConsoleAnswers.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.access.PurposePolicy.Asking;
import io.replayvault.domain.access.StatedReason;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why somebody looks, over HTTP (clause F3, ADR-0070). */
final class PurposeApiTest {
  private static final long FROM = Sessions.START.toEpochMilli();

  private final Console console;
  private final Map<String, String> admin;

  PurposeApiTest() throws IOException {
    this.console = new Console();
    this.admin = console.admin();
  }

  @Test
  void what_is_told_stands_on_the_record_and_its_reference_beside_it() throws IOException {
    assertThat(look(because("SUPPORT_CASE", "%E8%A8%98%E9%8C%B2 #4711")).getStatus())
        .isEqualTo(200);
    JsonNode record = newest("SESSION_REPLAY");
    assertThat(record.get("purpose").asText()).isEqualTo("SUPPORT_CASE");
    assertThat(record.get("reference").asText()).isEqualTo("記録 #4711");
    assertThat(look(admin).getStatus()).isEqualTo(200);
    assertThat(newest("SESSION_REPLAY").has("purpose")).isFalse();
    JsonNode viewer = json(console.get(session() + "/viewers", admin)).get("items").get(0);
    assertThat(viewer.get("purposes")).hasSize(1);
    assertThat(viewer.get("purposes").get(0).asText()).isEqualTo("SUPPORT_CASE");
  }

  @Test
  void an_account_that_requires_a_purpose_is_not_looked_at_without_one() throws IOException {
    require(false);
    int before = console.world.auditLog.records().size();
    for (MockHttpResponse answer :
        List.of(
            look(admin),
            console.post("audit/visitor", admin, visitor()),
            console.get("audit/export", admin),
            console.get("audit/records?format=csv", admin))) {
      assertProblem(answer, 428, "purpose-needed");
    }
    assertThat(console.world.auditLog.records()).hasSize(before);
    assertProblem(look(because("USABILITY", "")), 428, "purpose-needed");
    Map<String, String> told = because("OTHER", "");
    assertThat(look(told).getStatus()).isEqualTo(200);
    assertThat(console.post("audit/visitor", told, visitor()).getStatus()).isEqualTo(200);
    console.audit.prepare();
    assertThat(console.get("audit/export", told).getStatus()).isEqualTo(200);
    assertThat(console.world.auditLog.records().getLast().entry().request().reason())
        .contains(StatedReason.of(Purpose.OTHER, Optional.empty()));
    MockHttpResponse csv = console.get("audit/records?format=csv", told);
    assertThat(csv.getContentAsString()).contains(",purpose\r\n", ",\"OTHER\"\r\n");
  }

  @Test
  void where_a_reference_is_owed_a_purpose_alone_is_not_enough() {
    require(true);
    assertProblem(look(because("OTHER", " ")), 428, "purpose-needed");
    assertThat(look(because("OTHER", "T-1")).getStatus()).isEqualTo(200);
  }

  @Test
  void a_service_token_tells_it_in_the_same_way() throws IOException {
    require(false);
    Map<String, String> token =
        new HashMap<>(
            ServiceTokenCalls.by(
                ServiceTokenCalls.textOf(
                    console.post("service-tokens", admin, ServiceTokenCalls.MAKE))));
    assertProblem(look(token), 428, "purpose-needed");
    token.put("ReplayVault-Purpose", "SUPPORT_CASE");
    assertThat(look(token).getStatus()).isEqualTo(200);
    JsonNode record = newest("SESSION_REPLAY");
    assertThat(record.get("purpose").asText()).isEqualTo("SUPPORT_CASE");
    assertThat(record.has("serviceToken")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%E8", "a%0Ab", "記録", "%C0%AF"})
  void a_reference_that_is_none_is_refused(String reference) {
    assertProblem(look(because("OTHER", reference)), 400, "malformed");
    assertProblem(look(because("OTHER", "x".repeat(121))), 400, "malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "other", "CURIOSITY"})
  void a_purpose_that_is_none_is_refused(String purpose) {
    assertProblem(look(because(purpose, "")), 400, "malformed");
  }

  @Test
  void the_policy_is_chosen_beside_what_is_kept_of_addresses() throws IOException {
    assertThat(policyOf(admin).get("asking").asText()).isEqualTo("ASKED");
    assertThat(policyOf(admin).get("offered")).hasSize(Purpose.values().length);
    String chosen =
        """
        {"address":"NONE","purpose":{"asking":"REQUIRED","reference":true,\
        "offered":["OTHER","SUPPORT_CASE"]}}\
        """;
    JsonNode kept = json(console.put("audit/settings", admin, chosen));
    assertThat(kept.get("purpose").get("offered").get(0).asText()).isEqualTo("SUPPORT_CASE");
    assertThat(policyOf(admin)).isEqualTo(kept.get("purpose"));
    assertThat(newest("AUDIT_SETTINGS_CHANGE").get("detail").asText())
        .isEqualTo("address NONE purpose REQUIRED with reference of SUPPORT_CASE, OTHER");
    JsonNode later = json(console.put("audit/settings", admin, "{\"address\":\"FULL\"}"));
    assertThat(later.get("purpose")).isEqualTo(kept.get("purpose"));
    assertThat(newest("AUDIT_SETTINGS_CHANGE").get("detail").asText()).isEqualTo("address FULL");
    for (String wrong :
        List.of(
            chosen.replace("REQUIRED", "BEGGED"),
            chosen.replace("OTHER", "CURIOSITY"),
            chosen.replace("\"OTHER\",\"SUPPORT_CASE\"", ""))) {
      assertProblem(console.put("audit/settings", admin, wrong), 400, "malformed");
    }
  }

  @Test
  void the_policy_alone_leaves_what_is_kept_of_addresses() throws IOException {
    console.put("audit/settings", admin, "{\"address\":\"NONE\"}");
    String chosen =
        "{\"purpose\":{\"asking\":\"NOT_ASKED\",\"reference\":false,\"offered\":[\"OTHER\"]}}";
    JsonNode kept = json(console.put("audit/settings", admin, chosen));
    assertThat(kept.get("address").asText()).isEqualTo("NONE");
    assertThat(kept.get("purpose").get("asking").asText()).isEqualTo("NOT_ASKED");
    assertThat(json(console.get("audit/settings", admin))).isEqualTo(kept);
    assertThat(newest("AUDIT_SETTINGS_CHANGE").get("detail").asText())
        .isEqualTo("purpose NOT_ASKED of OTHER");
    assertProblem(console.put("audit/settings", admin, "{}"), 400, "malformed");
  }

  private void require(boolean reference) {
    console.access.purposes.set(
        console.world.account,
        new PurposePolicy(
            Asking.REQUIRED, reference, EnumSet.of(Purpose.SUPPORT_CASE, Purpose.OTHER)));
  }

  private Map<String, String> because(String purpose, String reference) {
    Map<String, String> headers = new HashMap<>(admin);
    headers.put("ReplayVault-Purpose", purpose);
    headers.put("ReplayVault-Reference", reference);
    return headers;
  }

  private MockHttpResponse look(Map<String, String> headers) {
    return console.get(session() + "/events?from=%d&to=%d".formatted(FROM, FROM + 1_000), headers);
  }

  private String session() {
    return "sessions/" + console.session;
  }

  private String visitor() {
    return "{\"session\":\"%s\"}".formatted(console.session);
  }

  private JsonNode policyOf(Map<String, String> headers) throws IOException {
    return json(console.get("me", headers)).get("purpose");
  }

  private JsonNode newest(String action) throws IOException {
    return json(console.get("audit?limit=1&action=" + action, admin)).get("items").get(0);
  }
}
