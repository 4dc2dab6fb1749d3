package io.replayvault.web.recording;

import static io.replayvault.web.recording.RecordingEndpoint.SHOP;
import static io.replayvault.web.recording.RecordingEndpoint.uploadHeaders;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.recorder.RecorderBuild;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.UploadAllowance;
import io.replayvault.web.session.RecordingParts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordingEndpointTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] RICH = RecordingParts.richSegment();
  private static final byte[] NOTHING = new byte[0];

  private RecordingEndpoint endpoint = new RecordingEndpoint();

  @Test
  void a_session_is_opened_and_takes_segments_in_every_form() throws IOException {
    JsonNode opened = opened();
    assertThat(opened.fieldNames())
        .toIterable()
        .containsExactly("session", "token", "expiresAt", "segmentBytes", "beaconBytes");
    assertThat(opened.get("segmentBytes").asInt()).isEqualTo(1_048_576);
    assertThat(opened.get("beaconBytes").asInt()).isEqualTo(61_440);

    assertThat(put(opened, 0, RICH, Map.of()).getStatus()).isEqualTo(204);
    assertThat(
            put(opened, 1, RecordingParts.gzip(RICH), Map.of("Content-Encoding", "gzip"))
                .getStatus())
        .isEqualTo(204);
    assertThat(beacon(opened, 2, RICH).getStatus()).isEqualTo(204);
    assertThat(endpoint.world.objectStore).isNotNull();
  }

  @Test
  void the_same_bytes_again_change_nothing_and_others_are_refused() throws IOException {
    JsonNode opened = opened();
    put(opened, 0, RICH, Map.of());

    assertThat(
            put(opened, 0, RecordingParts.gzip(RICH), Map.of("Content-Encoding", "gzip"))
                .getStatus())
        .isEqualTo(204);
    assertProblem(
        put(opened, 0, (new String(RICH, UTF_8) + " ").getBytes(UTF_8), Map.of()),
        409,
        "segment-differs");
  }

  @Test
  void every_answer_is_for_the_one_origin_and_never_with_credentials() throws IOException {
    MockHttpResponse answer = endpoint.open(Map.of());

    assertThat(answer.getOutputHeaders().get("Access-Control-Allow-Origin"))
        .isEqualTo(List.of(SHOP));
    assertThat(header(answer, "Vary")).isEqualTo("Origin");
    assertThat(answer.getOutputHeaders()).doesNotContainKey("Access-Control-Allow-Credentials");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "X-Request-Id")).matches("[0-9a-f]{24}");
  }

  @Test
  void a_foreign_or_missing_origin_is_refused_before_anything_else() {
    for (String origin :
        List.of(
            "",
            "null",
            "https://evil.example",
            "https://shop.example.evil.example",
            "http://shop.example",
            "https://shop.example:8443",
            "https://SHOP.example",
            "https://shop.example/",
            "https://shop.example, https://evil.example")) {
      endpoint.world.watch.forget();
      MockHttpResponse answer =
          endpoint.open(Map.of("Origin", origin, "Content-Type", "text/html"));

      assertProblem(answer, 403, "origin-not-allowed");
      assertThat(answer.getOutputHeaders()).doesNotContainKey("Access-Control-Allow-Origin");
      assertThat(endpoint.world.watch.calls()).doesNotContain("SessionIndex.open");
    }
  }

  @Test
  void the_preflight_is_answered_for_allowed_origins_only() throws IOException {
    String session = opened().get("session").asText();
    for (String path :
        List.of(
            "record/v1/" + endpoint.site.key() + "/policy",
            "record/v1/" + endpoint.site.key() + "/sessions",
            "record/v1/sessions/" + session + "/visitor",
            "record/v1/sessions/" + session + "/segments/0")) {
      MockHttpResponse answer = endpoint.send("OPTIONS", path, Map.of("Origin", SHOP), NOTHING);
      assertThat(answer.getStatus()).isEqualTo(204);
      assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
      assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("600");
      assertThat(header(answer, "Access-Control-Allow-Headers"))
          .isEqualTo("Authorization, Content-Type, Content-Encoding");

      MockHttpResponse foreign =
          endpoint.send("OPTIONS", path, Map.of("Origin", "https://evil.example"), NOTHING);
      assertProblem(foreign, 403, "origin-not-allowed");
      assertThat(foreign.getOutputHeaders()).doesNotContainKey("Access-Control-Allow-Methods");
    }
  }

  @Test
  void the_policy_is_given_to_the_sites_own_pages() throws IOException {
    String path = "record/v1/" + endpoint.site.key() + "/policy";
    MockHttpResponse answer = endpoint.send("GET", path, Map.of("Origin", SHOP), NOTHING);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(JSON.readTree(answer.getOutput()).fieldNames())
        .toIterable()
        .containsExactly("policy", "key", "signature");
    assertProblem(endpoint.send("GET", path, Map.of(), NOTHING), 403, "origin-not-allowed");
    assertProblem(
        endpoint.send(
            "GET", "record/v1/sk_" + "x".repeat(24) + "/policy", Map.of("Origin", SHOP), NOTHING),
        404,
        "unknown-site");
  }

  @Test
  void what_is_no_opening_is_refused_by_name() {
    String good = endpoint.opening(1);
    assertProblem(open(endpoint.opening(2)), 409, "policy-outdated");
    assertProblem(open(good.replace("\"protocol\":1", "\"protocol\":\"1\"")), 400, "malformed");
    assertProblem(open(good.replace("\"page\"", "\"pages\"")), 400, "malformed");
    assertProblem(open(good.replace("\"api\"", "\"force\"")), 400, "malformed");
    assertProblem(open(good.replace("AAAA", "AA")), 400, "malformed");
    assertProblem(open(good.replace("1280", "99999")), 400, "malformed");
    assertProblem(open(good.replace("{\"grantedAt\":1", "{\"grantedAt\":9")), 400, "malformed");
    assertProblem(open(good + " ".repeat(8 * 1024)), 413, "too-large");
    assertProblem(
        endpoint.open(Map.of("Content-Type", "text/plain")), 415, "unsupported-media-type");
  }

  @Test
  void what_is_no_upload_is_refused_by_name() throws IOException {
    JsonNode opened = opened();
    assertProblem(put(opened, 0, RICH, Map.of("Authorization", "")), 401, "bad-upload-token");
    assertProblem(
        put(opened, 0, RICH, Map.of("Authorization", "Bearer AAAA")), 401, "bad-upload-token");
    assertProblem(
        put(opened, 0, RICH, Map.of("Content-Type", "text/plain")), 415, "unsupported-media-type");
    for (String coding : List.of("br", "GZIP", "gzip, gzip", "identity", "deflate")) {
      assertProblem(
          put(opened, 0, RICH, Map.of("Content-Encoding", coding)), 415, "unsupported-media-type");
    }
    assertProblem(put(opened, 0, RICH, Map.of("Content-Encoding", "gzip")), 400, "not-gzip");
    assertProblem(put(opened, 0, "[1]".getBytes(UTF_8), Map.of()), 422, "not-events");
    assertProblem(put(opened, 0, new byte[1_048_577], Map.of()), 413, "too-large");
    byte[] bomb = RecordingParts.gzip(" ".repeat(8 * 1024 * 1024 + 1).getBytes(UTF_8));
    assertProblem(
        put(opened, 0, bomb, Map.of("Content-Encoding", "gzip")), 413, "inflates-too-far");
    assertThat(put(opened, 1_000_000, RICH, Map.of()).getStatus()).isEqualTo(404);
    assertThat(endpoint.world.segments.segments(session(opened))).isEmpty();
  }

  @Test
  void another_version_is_refused_with_the_mend_whatever_else_it_says() {
    String good = endpoint.opening(1);
    for (String other : List.of("0", "2", "3,\"news\":[1]", "999999999999999999")) {
      MockHttpResponse refused = open(good.replace("\"protocol\":1", "\"protocol\":" + other));

      assertProblem(refused, 400, "unsupported-protocol");
      assertThat(new String(refused.getOutput(), UTF_8))
          .contains("version 1")
          .contains("/recorder/latest.json");
    }
  }

  @ParameterizedTest
  @MethodSource("io.replayvault.web.session.HostileSegments#each")
  void each_limit_on_a_segment_has_a_refusal_of_its_own(String kind, byte[] segment)
      throws IOException {
    JsonNode opened = opened();
    int status = kind.matches("not-json|duplicate-name|prototype-name|not-gzip") ? 400 : 422;
    byte[] sent = RecordingParts.gzip(segment);

    assertProblem(put(opened, 0, sent, Map.of("Content-Encoding", "gzip")), status, kind);
    assertThat(endpoint.world.segments.segments(session(opened))).isEmpty();
  }

  @Test
  void a_beacon_carries_its_session_in_its_first_line() throws IOException {
    JsonNode opened = opened();
    Map<String, String> headers =
        Map.of("Origin", SHOP, "Content-Type", "text/plain;charset=UTF-8");

    assertProblem(endpoint.send("POST", "record/v1/segments", headers, RICH), 400, "malformed");
    assertProblem(
        endpoint.send("POST", "record/v1/segments", Map.of("Content-Type", "text/plain"), RICH),
        403,
        "origin-not-allowed");
    String line = "{\"session\":\"nobody\",\"number\":0,\"token\":\"t\"}\n";
    assertProblem(
        endpoint.send("POST", "record/v1/segments", headers, (line + "[]").getBytes(UTF_8)),
        403,
        "origin-not-allowed");
    assertProblem(beacon(opened, 0, new byte[64 * 1024]), 413, "too-large");
  }

  @Test
  void a_visitor_is_identified_and_their_name_is_nowhere_in_the_answer() throws IOException {
    JsonNode opened = opened();
    String path = "record/v1/sessions/" + opened.get("session").asText() + "/visitor";
    Map<String, String> headers = uploadHeaders(opened.get("token").asText(), Map.of());

    assertThat(
            endpoint
                .send("PUT", path, headers, "{\"identity\":\"u-7\"}".getBytes(UTF_8))
                .getStatus())
        .isEqualTo(204);
    MockHttpResponse refused =
        endpoint.send(
            "PUT", path, headers, "{\"identity\":\"\",\"name\":\"Jane\"}".getBytes(UTF_8));
    assertProblem(refused, 400, "malformed");
    assertThat(new String(refused.getOutput(), UTF_8)).doesNotContain("Jane");
  }

  @Test
  void what_cannot_be_stored_safely_is_to_be_tried_again() throws IOException {
    for (RuntimeException outage :
        List.of(
            new KeysUnavailable("down"),
            new SegmentStoreUnavailable("down", new IOException()),
            new IndexUnavailable("down", new IOException()),
            new AuditUnavailable("down", new IOException()))) {
      JsonNode opened = opened();
      endpoint.world.watch.before(
          "SegmentStore.write",
          () -> {
            throw outage;
          });
      MockHttpResponse answer = put(opened, 0, RICH, Map.of());

      assertProblem(answer, 503, "cannot-store-safely");
      assertThat(header(answer, "Retry-After")).isBetween("5", "8");
      assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
      assertThat(header(answer, "Access-Control-Expose-Headers")).isEqualTo("Retry-After");
    }
  }

  @Test
  void a_fault_of_ours_says_nothing_but_its_request() throws IOException {
    JsonNode opened = opened();
    endpoint.world.watch.before(
        "SegmentStore.write",
        () -> {
          throw new IllegalStateException("Jane");
        });
    MockHttpResponse answer = put(opened, 0, RICH, Map.of());

    assertProblem(answer, 500, "internal");
    assertThat(new String(answer.getOutput(), UTF_8))
        .doesNotContain("Jane")
        .doesNotContain("Exception");
  }

  @Test
  void whoever_is_sent_away_is_told_different_times_to_come_again() throws IOException {
    JsonNode opened = opened();
    Set<String> told = new TreeSet<>();
    for (int number = 0; number < 20; number++) {
      endpoint.world.watch.before(
          "SegmentStore.write",
          () -> {
            throw new SegmentStoreUnavailable("down", new IOException());
          });
      told.add(header(put(opened, number, RICH, Map.of()), "Retry-After"));
    }
    assertThat(told).hasSizeGreaterThan(1).allMatch(List.of("5", "6", "7", "8")::contains);
    assertThat(endpoint.meters.read(Measure.REFUSALS.of("cannot-store-safely"))).isEqualTo(20);
  }

  @Test
  void too_many_uploads_of_a_session_are_told_when_to_come_again() throws IOException {
    endpoint = new RecordingEndpoint(new UploadAllowance(4, 1_000_000, 4, 4, 1, 2, 100, 100, 100));
    JsonNode opened = opened();
    put(opened, 0, RICH, Map.of());
    put(opened, 1, RICH, Map.of());

    MockHttpResponse answer = put(opened, 2, RICH, Map.of());
    assertProblem(answer, 429, "rate-limited");
    assertThat(header(answer, "Retry-After")).isEqualTo("1");
    assertThat(endpoint.meters.read(Measure.REFUSALS.of("rate-limited"))).isOne();
    assertThat(put(opened(), 0, RICH, Map.of()).getStatus()).isEqualTo(204);
  }

  @Test
  void the_script_is_immutable_and_for_everybody() throws IOException {
    MockHttpResponse script =
        endpoint.send("GET", "recorder/abc/replayvault.js", Map.of(), NOTHING);
    assertThat(script.getOutput()).isEqualTo(RecordingEndpoint.SCRIPT);
    assertThat(header(script, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(script, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(script, "Content-Type")).startsWith("text/javascript");

    MockHttpResponse latest = endpoint.send("GET", "recorder/latest.json", Map.of(), NOTHING);
    assertThat(JSON.readTree(latest.getOutput()).get("version").asText()).isEqualTo("abc");
    assertProblem(
        endpoint.send("GET", "recorder/old/replayvault.js", Map.of(), NOTHING), 404, "not-found");
    assertProblem(endpoint.send("GET", "nothing", Map.of(), NOTHING), 404, "not-found");
    assertProblem(
        endpoint.send("DELETE", "recorder/latest.json", Map.of(), NOTHING),
        405,
        "method-not-allowed");
  }

  @Test
  void the_loader_is_kept_for_minutes_and_the_overlay_for_ever() {
    MockHttpResponse loader = endpoint.send("GET", "recorder/v1/loader.js", Map.of(), NOTHING);
    assertThat(loader.getOutput()).isEqualTo(RecordingEndpoint.LOADER);
    assertThat(header(loader, "Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(header(loader, "Content-Type")).startsWith("text/javascript");

    MockHttpResponse overlay = endpoint.send("GET", "recorder/abc/overlay.js", Map.of(), NOTHING);
    assertThat(overlay.getOutput()).isEqualTo(RecordingEndpoint.OVERLAY);
    assertThat(header(overlay, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(overlay, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertProblem(
        endpoint.send("GET", "recorder/old/overlay.js", Map.of(), NOTHING), 404, "not-found");
  }

  @Test
  void a_recorder_of_an_earlier_version_is_served_as_it_was() {
    byte[] script = "earlier".getBytes(UTF_8);
    byte[] overlay = "its overlay".getBytes(UTF_8);
    endpoint.recorders.keep(new RecorderBuild("0a1b", script, overlay));
    MockHttpResponse answer =
        endpoint.send("GET", "recorder/0a1b/replayvault.js", Map.of(), NOTHING);
    assertThat(answer.getOutput()).isEqualTo(script);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(endpoint.send("GET", "recorder/0a1b/overlay.js", Map.of(), NOTHING).getOutput())
        .isEqualTo(overlay);
  }

  @Test
  void scripts_of_different_builds_stop_the_start() {
    assertThatThrownBy(
            () ->
                RecorderScript.of(
                    RecordingEndpoint.SCRIPT,
                    "\"another overlay\";".getBytes(UTF_8),
                    RecordingEndpoint.LOADER,
                    RecordingEndpoint.manifest()))
        .hasMessageContaining("another build");
  }

  private JsonNode opened() throws IOException {
    MockHttpResponse answer = endpoint.open(Map.of());
    assertThat(answer.getStatus()).isEqualTo(201);
    return JSON.readTree(answer.getOutput());
  }

  private MockHttpResponse open(String body) {
    return endpoint.send(
        "POST",
        "record/v1/" + endpoint.site.key() + "/sessions",
        Map.of("Origin", SHOP, "Content-Type", "application/json"),
        body.getBytes(UTF_8));
  }

  private MockHttpResponse put(
      JsonNode opened, int number, byte[] body, Map<String, String> changes) {
    return endpoint.send(
        "PUT",
        "record/v1/sessions/" + opened.get("session").asText() + "/segments/" + number,
        uploadHeaders(opened.get("token").asText(), changes),
        body);
  }

  private MockHttpResponse beacon(JsonNode opened, int number, byte[] events) {
    String line =
        "{\"session\":%s,\"number\":%d,\"token\":%s}\n"
            .formatted(opened.get("session"), number, opened.get("token"));
    byte[] head = line.getBytes(UTF_8);
    byte[] body = Arrays.copyOf(head, head.length + events.length);
    System.arraycopy(events, 0, body, head.length, events.length);
    return endpoint.send(
        "POST",
        "record/v1/segments",
        Map.of("Origin", SHOP, "Content-Type", "text/plain;charset=UTF-8"),
        body);
  }

  private static SessionId session(JsonNode opened) {
    return new SessionId(opened.get("session").asText());
  }

  private static void assertProblem(MockHttpResponse answer, int status, String name) {
    String body = new String(answer.getOutput(), UTF_8);
    assertThat(answer.getStatus()).as(body).isEqualTo(status);
    assertThat(body)
        .contains("\"type\":\"urn:replayvault:problem:" + name + "\"")
        .contains("\"requestId\":\"" + header(answer, "X-Request-Id") + "\"");
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  private static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }
}
