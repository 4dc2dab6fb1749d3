package io.replayvault.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the real server lets past to the API: identity tokens and service tokens (ADR-0049). */
final class ServiceTokensIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEARER = "Bearer ";
  private static final String UNKNOWN = "rvt_" + "0".repeat(96);
  private static final String MAKE =
      """
      {"name":"Nightly","permissions":["site:read","audit:read"],"days":1,\
      "scope":{"wholeAccount":true,"sites":[],"siteGroups":[]}}\
      """;

  private static RunningReplayVault vault;
  private static ConsoleClient person;

  @BeforeAll
  static void a_person_is_signed_in() throws IOException {
    vault = RunningReplayVault.start(Files.createTempDirectory("replayvault-tokens"));
    person = ConsoleClient.signIn(vault);
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void a_service_token_opens_the_api_until_it_is_revoked() throws Exception {
    JsonNode made = JSON.readTree(post("/api/v1/service-tokens", MAKE, 201).body());
    String bearer = BEARER + made.get("text").asText();
    assertThat(get("/api/v1/sites", "Authorization", bearer).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/me", "Authorization", bearer).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/me", "Authorization", bearer, "Cookie", person.cookie()).statusCode())
        .as("the cookie beside it counts for nothing")
        .isEqualTo(403);
    JsonNode record =
        JSON.readTree(get("/api/v1/audit?action=SITE_LIST", "Authorization", bearer).body());
    assertThat(record.get("items").get(0).get("serviceToken"))
        .isEqualTo(made.get("serviceToken").get("id"));
    String id = made.get("serviceToken").get("id").asText();
    post("/api/v1/service-tokens/" + id + "/revoke", "", 200);
    assertRefused(get("/api/v1/sites", "Authorization", bearer));
  }

  @Test
  void an_identity_token_opens_it_by_cookie_and_by_header() throws Exception {
    String token = person.cookie().split("=", 2)[1];
    assertThat(get("/api/v1/me", "Cookie", person.cookie()).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/me", "Authorization", BEARER + token).statusCode()).isEqualTo(200);
    String forged = token.substring(0, token.length() - 6) + "AAAAAA";
    assertRefused(get("/api/v1/me", "Authorization", BEARER + forged));
    assertRefused(get("/api/v1/me", "Cookie", "__Host-replayvault=" + forged));
  }

  @Test
  void whatever_is_neither_is_refused_in_one_way() throws Exception {
    assertRefused(get("/api/v1/sites"));
    assertRefused(get("/api/v1/unknown"));
    assertRefused(get("/api/v1/sites", "Authorization", BEARER + UNKNOWN));
    assertRefused(get("/api/v1/sites", "Authorization", BEARER + "rvt_"));
    assertRefused(get("/api/v1/sites", "Authorization", BEARER + "x"));
    assertRefused(get("/api/v1/sites", "Authorization", "Basic eDp5"));
    assertRefused(
        get("/api/v1/sites", "Authorization", BEARER + UNKNOWN, "Cookie", person.cookie()));
    assertRefused(get("/api/v1/sites?access_token=" + UNKNOWN));
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body())
        .as("by the container or by a resource")
        .startsWith(
            "{\"type\":\"urn:replayvault:problem:not-signed-in\",\"title\":\"Sign in first\",\"status\":401");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().allValues("WWW-Authenticate")).isEqualTo(List.of("Bearer"));
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<String> post(String path, String body, int status) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .header("X-ReplayVault", "console")
                .header("Origin", vault.console().toString())
                .header("Cookie", person.cookie())
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private static URI at(String path) {
    return vault.console().resolve(path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
