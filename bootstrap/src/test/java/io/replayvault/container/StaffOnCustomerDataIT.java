package io.replayvault.container;

import static io.replayvault.system.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.system.ApiCaller;
import io.replayvault.system.AuthenticatorApp;
import io.replayvault.system.HostCommand;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clauses H1, H3 and H4 on the real server: staff from the host, a grant, and where one is. */
final class StaffOnCustomerDataIT {
  private static final String GRANT = "X-ReplayVault-Grant";
  private static final String OFFICE = "203.0.113.7";
  private static final String ELSEWHERE = "198.51.100.7";
  private static final String SAM = "sam.staff@example.com";
  private static final String PASSWORD = "sam has phrase 42";

  private static RunningReplayVault vault;
  private static ApiCaller contact;

  @BeforeAll
  static void the_contact_is_signed_in() throws IOException {
    vault =
        RunningReplayVault.start(
            Files.createTempDirectory("replayvault-staff"),
            Map.of("REPLAYVAULT_TRUSTED_PROXIES", "127.0.0.1,::1"));
    contact = ApiCaller.behindProxy(vault.console(), OFFICE);
    json(200, signIn(contact, RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD));
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void support_made_at_the_host_looks_under_a_grant_and_not_a_moment_longer() {
    ApiCaller support = supportFromTheHost();
    assertThat(support.get("/api/v1/sessions").statusCode()).isEqualTo(403);
    String grant = json(201, support.post("/api/v1/support-grants", wish())).get("id").asText();
    assertThat(support.get("/api/v1/sessions", GRANT, grant).statusCode()).isEqualTo(403);

    json(200, contact.post("/api/v1/support-grants/" + grant + "/approve", ""));
    json(200, support.get("/api/v1/sessions", GRANT, grant));
    assertThat(support.get("/api/v1/audit", GRANT, grant).statusCode()).isEqualTo(403);
    JsonNode looks = json(200, contact.get("/api/v1/support-grants/" + grant + "/looks"));
    assertThat(looks.get("items").findValuesAsText("action")).contains("SESSION_SEARCH");
    JsonNode records = json(200, contact.get("/api/v1/audit?action=SESSION_SEARCH"));
    assertThat(records.get("items").get(0).get("grant").asText()).isEqualTo(grant);

    json(200, contact.post("/api/v1/support-grants/" + grant + "/end", ""));
    HttpResponse<String> over = support.get("/api/v1/sessions", GRANT, grant);
    assertThat(over.statusCode()).isEqualTo(403);
    assertThat(over.body()).contains("urn:replayvault:problem:grant-over");

    HostCommand.run(vault, "staff", SAM, "--duty", "support", "--end");
    assertThat(support.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void duties_that_are_kept_apart_are_refused_at_the_host() {
    String di = "di.staff@example.com";
    HostCommand.run(vault, "staff", di, "--duty", "operator");
    assertThatThrownBy(() -> HostCommand.run(vault, "staff", di, "--duty", "support"))
        .hasMessageContaining("nobody who looks after keys sees recordings");
    assertThatThrownBy(
            () -> HostCommand.run(vault, "staff", RunningReplayVault.EMAIL, "--duty", "support"))
        .hasMessageContaining("one of a customer's people");
  }

  @Test
  void from_elsewhere_than_listed_nobody_of_the_account_does_anything() {
    String here = json(200, contact.get("/api/v1/allowed-addresses")).get("yours").asText();
    assertThat(here).isEqualTo(OFFICE);
    json(200, contact.put("/api/v1/allowed-addresses", list("\"" + here + "\",\"127.0.0.1\"")));
    try {
      assertThat(contact.get("/api/v1/me").statusCode()).isEqualTo(200);
      assertThat(contact.get("/api/v1/me", "X-Forwarded-For", "127.0.0.1").statusCode())
          .as("a proxy never speaks for itself")
          .isEqualTo(401);
      assertThat(contact.get("/api/v1/me", "X-Forwarded-For", ELSEWHERE).statusCode())
          .isEqualTo(401);
      assertThat(contact.put("/api/v1/allowed-addresses", list("\"192.0.2.0/24\"")).statusCode())
          .isEqualTo(409);
    } finally {
      json(200, contact.put("/api/v1/allowed-addresses", list("")));
    }
    json(200, contact.get("/api/v1/me", "X-Forwarded-For", ELSEWHERE));
    JsonNode refused = json(200, contact.get("/api/v1/audit?action=ADDRESS_REFUSE"));
    assertThat(refused.get("items").get(0).get("address").asText()).isEqualTo("198.51.100.*");
  }

  @Test
  void a_list_that_locks_everybody_out_is_removed_at_the_host() {
    String meant = "{\"ranges\":[\"192.0.2.0/24\"],\"confirmed\":true}";
    json(200, contact.put("/api/v1/allowed-addresses", meant));
    assertThat(contact.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(HostCommand.run(vault, "recover", RunningReplayVault.EMAIL, "--lost-address"))
        .contains("is removed of");
    json(200, contact.get("/api/v1/me"));
    JsonNode changes = json(200, contact.get("/api/v1/audit?action=ADDRESS_LIST_CHANGE"));
    assertThat(changes.get("items").findValuesAsText("detail"))
        .anyMatch(detail -> detail.endsWith("; removed 192.0.2.0/24"));
    assertThatThrownBy(
            () -> HostCommand.run(vault, "recover", RunningReplayVault.EMAIL, "--lost-address"))
        .hasMessageContaining("has no list of addresses");
  }

  private static ApiCaller supportFromTheHost() {
    String printed = HostCommand.run(vault, "staff", SAM, "--duty", "support", "--name", "Sam");
    String token = printed.substring(printed.indexOf("#token=") + "#token=".length()).strip();
    ApiCaller support = ApiCaller.behindProxy(vault.console(), OFFICE);
    assertThat(
            support
                .post(
                    "/api/v1/password-links/accept",
                    "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, PASSWORD))
                .statusCode())
        .isEqualTo(204);
    JsonNode owed = json(202, signIn(support, SAM, PASSWORD));
    assertThat(owed.get("owed").asText()).isEqualTo("ENROLMENT");
    assertThat(support.get("/api/v1/me").statusCode()).isEqualTo(401);
    String secret = json(200, support.post("/api/v1/me/second-factor", "")).get("secret").asText();
    String code = "{\"code\":\"%s\"}".formatted(AuthenticatorApp.code(secret));
    json(200, support.post("/api/v1/me/second-factor/confirm", code));
    return support;
  }

  private static HttpResponse<String> signIn(ApiCaller caller, String email, String password) {
    return caller.post(
        "/api/v1/sign-in", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }

  private static String wish() {
    Instant now = InstantSource.system().instant();
    return "{\"wholeAccount\":true,\"sites\":[],\"siteGroups\":[],\"reason\":\"The checkout hangs\",\"startsAt\":%d,\"endsAt\":%d}"
        .formatted(now.toEpochMilli(), now.plusSeconds(3_600).toEpochMilli());
  }

  private static String list(String ranges) {
    return "{\"ranges\":[%s],\"confirmed\":false}".formatted(ranges);
  }
}
