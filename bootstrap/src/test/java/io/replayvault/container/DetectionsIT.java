package io.replayvault.container;

import static io.replayvault.system.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.system.ApiCaller;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clause H5 on the real server: who opens a decoy is signed out, and an alert says why. */
final class DetectionsIT {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final String ORIGIN = "https://shop.example";

  private static RunningReplayVault vault;

  @BeforeAll
  static void start() throws IOException {
    vault = RunningReplayVault.start(Files.createTempDirectory("replayvault-detections"));
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void who_opens_a_decoy_is_signed_out_and_told_of() throws Exception {
    ApiCaller curious = signedIn();
    JsonNode site =
        json(
            201,
            curious.post(
                "/api/v1/sites", "{\"name\":\"Shop\",\"origins\":[\"%s\"]}".formatted(ORIGIN)));
    String session =
        new Uploader(vault.recording(), ORIGIN).open(site.get("siteKey").asText()).id();
    String policy =
        """
        {"responses":[{"rule":"DECOY_OPENED","response":"END_SIGN_INS"}],"zone":"Asia/Tokyo",\
        "days":["MONDAY"],"from":9,"to":18,"replays":30,"exports":5}\
        """;
    json(200, curious.put("/api/v1/detection-policy", policy));
    json(201, curious.post("/api/v1/decoys", "{\"session\":\"%s\"}".formatted(session)));
    json(200, curious.get("/api/v1/sessions/" + session));
    awaitSignedOut(curious);

    ApiCaller admin = signedIn();
    JsonNode alerts = json(200, admin.get("/api/v1/security-alerts?open=true"));
    assertThat(alerts.get("open").asInt()).isEqualTo(1);
    JsonNode alert = alerts.get("items").get(0);
    assertThat(alert.get("rule").asText()).isEqualTo("DECOY_OPENED");
    assertThat(alert.get("response").asText()).isEqualTo("END_SIGN_INS");
    assertThat(alert.get("reason").toString()).contains(session);
    String path = "/api/v1/security-alerts/" + alert.get("id").asText() + "/acknowledge";
    json(200, admin.post(path, "{\"note\":\"It was me\"}"));
    assertThat(json(200, admin.get("/api/v1/security-alerts?open=true")).get("items")).isEmpty();
    JsonNode raised = json(200, admin.get("/api/v1/audit?action=ALERT_RAISE")).get("items");
    assertThat(raised.get(0).get("subject").asText())
        .isEqualTo("alert:" + alert.get("id").asText());
  }

  private static ApiCaller signedIn() {
    ApiCaller caller = new ApiCaller(vault.console());
    json(
        200,
        caller.post(
            "/api/v1/sign-in",
            "{\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD)));
    return caller;
  }

  private static void awaitSignedOut(ApiCaller caller) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    Path output = vault.output();
    while (caller.get("/api/v1/me").statusCode() != 401) {
      assertThat(System.nanoTime()).as(Files.readString(output)).isLessThan(end);
      Thread.sleep(200);
    }
  }
}
