package io.replayvault.container;

import static io.replayvault.system.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.system.ApiCaller;
import io.replayvault.system.AuthenticatorApp;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clauses F3 and H5 on the real server: a look says why, and who opens a decoy is asked for their
 * second factor, where the account wants that; programs that act for them wait until somebody has
 * acknowledged the alert.
 */
final class AskedFactorIT {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String ORIGIN = "https://shop.example";

  private static RunningReplayVault vault;
  private static ApiCaller person;

  @BeforeAll
  static void start() throws IOException {
    vault = RunningReplayVault.start(Files.createTempDirectory("replayvault-asked-factor"));
    person = new ApiCaller(vault.console());
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void who_opens_a_decoy_is_shown_nothing_before_they_prove_a_second_factor() throws Exception {
    json(200, signIn());
    String siteKey =
        json(
                201,
                person.post(
                    "/api/v1/sites", "{\"name\":\"Shop\",\"origins\":[\"%s\"]}".formatted(ORIGIN)))
            .get("siteKey")
            .asText();
    String policy =
        """
        {"responses":[{"rule":"DECOY_OPENED","response":"ASK_FACTOR"}],"zone":"Asia/Tokyo",\
        "days":["MONDAY"],"from":9,"to":18,"replays":30,"exports":5}\
        """;
    json(200, person.put("/api/v1/detection-policy", policy));
    String purposes =
        """
        {"purpose":{"asking":"REQUIRED","reference":true,"offered":["SUPPORT_CASE"]}}\
        """;
    json(200, person.put("/api/v1/audit/settings", purposes));

    String token = made();
    assertThat(program(token).statusCode()).isEqualTo(200);
    tellWhy(opened(siteKey));
    openDecoy(siteKey);
    assertThat(awaitOther(200).statusCode()).isEqualTo(401);
    awaitRefused(token);
    assertThat(json(202, signIn()).get("owed").asText()).isEqualTo("ENROLMENT");
    String secret = json(200, person.post("/api/v1/me/second-factor", "")).get("secret").asText();
    String code = "{\"code\":\"%s\"}".formatted(AuthenticatorApp.code(secret));
    JsonNode codes = json(200, person.post("/api/v1/me/second-factor/confirm", code)).get("codes");

    assertThat(program(token).statusCode())
        .as("what was proved is proved by no token")
        .isEqualTo(401);
    acknowledge();
    assertThat(program(token).statusCode()).isEqualTo(200);

    openDecoy(siteKey);
    HttpResponse<String> asked = awaitOther(200);
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body()).contains("step-up-needed");
    awaitRefused(token);
    assertThat(person.get("/api/v1/sessions").statusCode()).isEqualTo(403);
    json(200, person.get("/api/v1/me/second-factor"));
    HttpResponse<String> proved =
        person.post(
            "/api/v1/sign-in/step-up", "{\"code\":\"%s\"}".formatted(codes.get(0).asText()));
    assertThat(proved.statusCode()).isEqualTo(204);
    json(200, person.get("/api/v1/me"));
    JsonNode answered = json(200, person.get("/api/v1/audit?action=ALERT_RESPOND")).get("items");
    assertThat(answered).hasSize(2);
    assertThat(answered.get(0).get("detail").asText()).startsWith("ASK_FACTOR person:");
    JsonNode refused = json(200, person.get("/api/v1/audit?action=REQUEST_REFUSE")).get("items");
    assertThat(refused.findValuesAsText("subject"))
        .contains("service-token:" + token.substring(4, 28));
    acknowledge();
    assertThat(program(token).statusCode()).isEqualTo(200);
  }

  /** The text of a service token of the person's. */
  private static String made() {
    String wish =
        """
        {"name":"Nightly","permissions":["site:read"],"days":7,\
        "scope":{"wholeAccount":true,"sites":[],"siteGroups":[]}}\
        """;
    return json(201, person.post("/api/v1/service-tokens", wish)).get("text").asText();
  }

  /** What a program with that token is answered. */
  private static HttpResponse<String> program(String token) {
    return new ApiCaller(vault.console()).get("/api/v1/sites", "Authorization", "Bearer " + token);
  }

  /** The alert is being answered: within a second no token counts. */
  private static void awaitRefused(String token) throws InterruptedException {
    long end = System.nanoTime() + SECOND.toNanos();
    while (program(token).statusCode() != 401) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static void acknowledge() {
    for (JsonNode alert : json(200, person.get("/api/v1/security-alerts?open=true")).get("items")) {
      String path = "/api/v1/security-alerts/" + alert.get("id").asText() + "/acknowledge";
      json(200, person.post(path, "{\"note\":\"It was me\"}"));
    }
  }

  private static String opened(String siteKey) throws Exception {
    return new Uploader(vault.recording(), ORIGIN).open(siteKey).id();
  }

  private void openDecoy(String siteKey) throws Exception {
    String session = opened(siteKey);
    json(201, person.post("/api/v1/decoys", "{\"session\":\"%s\"}".formatted(session)));
    json(200, person.get("/api/v1/sessions/" + session));
  }

  /** Without a reason nothing is shown; with one, the log has it. */
  private void tellWhy(String session) {
    String events = "/api/v1/sessions/" + session + "/events?from=1&to=2";
    HttpResponse<String> silent = person.get(events);
    assertThat(silent.statusCode()).isEqualTo(428);
    assertThat(silent.body()).contains("purpose-needed");
    assertThat(
            person
                .get(
                    events,
                    "ReplayVault-Purpose",
                    "SUPPORT_CASE",
                    "ReplayVault-Reference",
                    "%E8%A8%98 4711")
                .statusCode())
        .isEqualTo(200);
    JsonNode looks =
        json(200, person.get("/api/v1/audit?action=SESSION_REPLAY&session=" + session));
    JsonNode look = looks.get("items").get(0);
    assertThat(look.get("purpose").asText()).isEqualTo("SUPPORT_CASE");
    assertThat(look.get("reference").asText()).isEqualTo("記 4711");
  }

  private HttpResponse<String> signIn() {
    return person.post(
        "/api/v1/sign-in",
        "{\"email\":\"%s\",\"password\":\"%s\"}"
            .formatted(RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD));
  }

  /** The first answer to "who am I" that has another status. */
  private HttpResponse<String> awaitOther(int status) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    HttpResponse<String> answer = person.get("/api/v1/me");
    while (answer.statusCode() == status) {
      assertThat(System.nanoTime()).as(Files.readString(vault.output())).isLessThan(end);
      Thread.sleep(200);
      answer = person.get("/api/v1/me");
    }
    return answer;
  }
}
