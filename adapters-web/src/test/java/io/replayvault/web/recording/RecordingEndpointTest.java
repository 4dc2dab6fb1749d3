package io.replayvault.web.recording;

import static io.replayvault.web.recording.Answers.assertProblem;
import static io.replayvault.web.recording.Answers.header;
import static io.replayvault.web.recording.RecordingEndpoint.SHOP;
import static io.replayvault.web.recording.RecordingEndpoint.uploadHeaders;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.web.session.RecordingParts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** What the pages of a site may ask of the recording endpoint, and what they are answered. */
final class RecordingEndpointTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] RICH = RecordingParts.richSegment();
  private static final byte[] NOTHING = new byte[0];

  private final RecordingEndpoint endpoint = new RecordingEndpoint();

  @Test
  void a_session_is_opened_and_takes_segments_in_every_form() throws IOException {
    OpenedSession opened = OpenedSession.at(endpoint);
    assertThat(opened.answer().fieldNames())
        .toIterable()
        .containsExactly("session", "token", "expiresAt", "segmentBytes", "beaconBytes");
    assertThat(opened.answer().get("segmentBytes").asInt()).isEqualTo(1_048_576);
    assertThat(opened.answer().get("beaconBytes").asInt()).isEqualTo(61_440);

    assertThat(opened.put(0, RICH, Map.of()).getStatus()).isEqualTo(204);
    assertThat(
            opened
                .put(1, RecordingParts.gzip(RICH), Map.of("Content-Encoding", "gzip"))
                .getStatus())
        .isEqualTo(204);
    assertThat(opened.beacon(2, RICH).getStatus()).isEqualTo(204);
    assertThat(endpoint.world.objectStore).isNotNull();
  }

  @Test
  void the_same_bytes_again_change_nothing_and_others_are_refused() throws IOException {
    OpenedSession opened = OpenedSession.at(endpoint);
    opened.put(0, RICH, Map.of());

    assertThat(
            opened
                .put(0, RecordingParts.gzip(RICH), Map.of("Content-Encoding", "gzip"))
                .getStatus())
        .isEqualTo(204);
    assertProblem(
        opened.put(0, (new String(RICH, UTF_8) + " ").getBytes(UTF_8), Map.of()),
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
    String session = OpenedSession.at(endpoint).id().value();
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
  void a_beacon_carries_its_session_in_its_first_line() throws IOException {
    OpenedSession opened = OpenedSession.at(endpoint);
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
    assertProblem(opened.beacon(0, new byte[64 * 1024]), 413, "too-large");
  }

  @Test
  void a_visitor_is_identified_and_their_name_is_nowhere_in_the_answer() throws IOException {
    OpenedSession opened = OpenedSession.at(endpoint);
    String path = "record/v1/sessions/" + opened.id().value() + "/visitor";
    Map<String, String> headers = uploadHeaders(opened.token(), Map.of());

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
}
