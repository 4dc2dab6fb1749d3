package io.replayvault.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clause F3 on the real server: what is refused is on the audit log, and no flood fills it. */
final class RefusedRequestsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEARER = "Bearer ";
  private static final String ORIGIN = "https://shop.example";
  private static final int FLOOD = 2_000;
  private static final Pattern FOLLOWED = Pattern.compile("not-found \\d+ more within a minute");
  private static final Duration LONGEST = Duration.ofSeconds(100);
  private static final String MAKE =
      """
      {"name":"Nightly","permissions":["site:read"],"days":1,\
      "scope":{"wholeAccount":true,"sites":[],"siteGroups":[]}}\
      """;

  private static RunningReplayVault vault;
  private static ConsoleClient admin;
  private static HttpClient http;

  @BeforeAll
  static void start() throws IOException {
    vault = RunningReplayVault.start(Files.createTempDirectory("replayvault-refused"));
    admin = ConsoleClient.signIn(vault);
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterAll
  static void stop() {
    http.close();
    vault.close();
  }

  @Test
  void each_kind_of_refusal_leaves_its_record() throws Exception {
    String token = ConsoleClient.signIn(vault).cookie().split("=", 2)[1];
    String forged = token.substring(0, token.length() - 6) + "AAAAAA";
    long before = lastRecorded();
    assertThat(get("/api/v1/me", "Authorization", BEARER + forged)).isEqualTo(401);
    assertThat(lastRecorded())
        .as("of nobody's: it is in no account's log")
        .isGreaterThan(before + 1);

    ConsoleClient gone = ConsoleClient.signIn(vault);
    gone.signOut();
    assertThat(get("/api/v1/sites", "Cookie", gone.cookie())).isEqualTo(401);
    assertThat(details()).contains("not-signed-in GET sites");

    JsonNode made = JSON.readTree(post("/api/v1/service-tokens", MAKE).body());
    String id = made.get("serviceToken").get("id").asText();
    post("/api/v1/service-tokens/" + id + "/revoke", "");
    String text = made.get("text").asText();
    assertThat(get("/api/v1/sites", "Authorization", BEARER + text)).isEqualTo(401);
    assertThat(refusals().get(0).get("subject").asText()).isEqualTo("service-token:" + id);

    JsonNode site = admin.createSite("Shop", List.of(ORIGIN));
    String session =
        new Uploader(vault.recording(), ORIGIN).open(site.get("siteKey").asText()).id();
    assertThat(upload(session, "AAAA")).isEqualTo(401);
    assertThat(refusals().get(0).get("subject").asText()).isEqualTo("session:" + session);
    assertThat(details()).anyMatch(detail -> detail.startsWith("bad-upload-token PUT "));

    assertThat(admin.status("/api/v1/sessions/no%20id")).isEqualTo(404);
    assertThat(details()).contains("not-found GET sessions/{id}");
    assertThat(foreign()).isEqualTo(403);
    assertThat(details()).contains("not-from-console POST sites");
    assertThat(details().toString()).doesNotContain(text).doesNotContain(forged);
  }

  @Test
  void a_flood_of_bad_tokens_is_a_few_records_with_its_number() throws Exception {
    long before = lastRecorded();
    for (int i = 0; i < FLOOD; i++) {
      assertThat(get("/api/v1/sites", "Authorization", BEARER + "rvt_" + i)).isEqualTo(401);
    }
    long last = lastRecorded();
    assertThat(last).isBetween(before + 2, before + 20);
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int i = 0; i < 3; i++) {
      assertThat(admin.status("/api/v1/sessions/no%20id")).isEqualTo(404);
    }
    boolean isCounted = false;
    while (!isCounted && System.nanoTime() < end) {
      Thread.sleep(500);
      isCounted = details().stream().anyMatch(FOLLOWED.asMatchPredicate());
    }
    assertThat(isCounted).as("the number of those that followed is recorded").isTrue();
  }

  @Test
  void what_the_product_does_by_itself_is_among_the_changes() {
    admin.createSite("Club", List.of("https://club.example"));
    JsonNode changes = admin.get("/api/v1/audit?group=CHANGES&limit=200").get("items");
    assertThat(changes.findValuesAsText("action")).contains("KEY_MAKE", "POLICY_PUBLISH");
  }

  /** The newest record's number: that of this very reading. */
  private static long lastRecorded() {
    JsonNode newest = admin.get("/api/v1/audit?limit=1").get("items").get(0);
    return newest.get("sequence").asLong();
  }

  private static JsonNode refusals() {
    return admin.get("/api/v1/audit?action=REQUEST_REFUSE").get("items");
  }

  private static List<String> details() {
    return StreamSupport.stream(refusals().spliterator(), false)
        .map(record -> record.get("detail").asText())
        .toList();
  }

  private static int get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).GET().headers(headers)).statusCode();
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(change(path, body, vault.console().toString()));
  }

  private static int foreign() throws Exception {
    return send(change("/api/v1/sites", "{}", "https://evil.example")).statusCode();
  }

  private static HttpRequest.Builder change(String path, String body, String origin) {
    return HttpRequest.newBuilder(at(path))
        .header("Content-Type", "application/json")
        .header("X-ReplayVault", "console")
        .header("Origin", origin)
        .header("Cookie", admin.cookie())
        .POST(BodyPublishers.ofString(body));
  }

  private static int upload(String session, String token) throws Exception {
    String path = "/record/v1/sessions/" + session + "/segments/0";
    return send(HttpRequest.newBuilder(vault.recording().resolve(path))
            .header("Content-Type", "application/json")
            .header("Origin", ORIGIN)
            .header("Authorization", BEARER + token)
            .PUT(BodyPublishers.ofString("[]")))
        .statusCode();
  }

  private static URI at(String path) {
    return vault.console().resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
