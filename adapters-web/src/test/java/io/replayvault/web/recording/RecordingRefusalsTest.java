package io.replayvault.web.recording;

import static io.replayvault.web.recording.Answers.assertProblem;
import static io.replayvault.web.recording.Answers.header;
import static io.replayvault.web.recording.RecordingEndpoint.SHOP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.web.entry.UploadAllowance;
import io.replayvault.web.session.RecordingParts;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the recording endpoint does not take, and how it says so. */
final class RecordingRefusalsTest {
  private static final byte[] RICH = RecordingParts.richSegment();

  private RecordingEndpoint endpoint = new RecordingEndpoint();

  @Test
  void what_is_no_opening_is_refused_by_name() {
    String good = endpoint.opening(1);
    assertProblem(endpoint.openWith(endpoint.opening(2)), 409, "policy-outdated");
    assertProblem(
        endpoint.openWith(good.replace("\"protocol\":1", "\"protocol\":\"1\"")), 400, "malformed");
    assertProblem(endpoint.openWith(good.replace("\"page\"", "\"pages\"")), 400, "malformed");
    assertProblem(endpoint.openWith(good.replace("\"api\"", "\"force\"")), 400, "malformed");
    assertProblem(endpoint.openWith(good.replace("AAAA", "AA")), 400, "malformed");
    assertProblem(endpoint.openWith(good.replace("1280", "99999")), 400, "malformed");
    assertProblem(
        endpoint.openWith(good.replace("{\"grantedAt\":1", "{\"grantedAt\":9")), 400, "malformed");
    assertProblem(endpoint.openWith(good + " ".repeat(8 * 1024)), 413, "too-large");
    assertProblem(
        endpoint.open(Map.of("Content-Type", "text/plain")), 415, "unsupported-media-type");
  }

  @Test
  void what_is_no_upload_is_refused_by_name() throws IOException {
    OpenedSession opened = OpenedSession.at(endpoint);
    assertProblem(opened.put(0, RICH, Map.of("Authorization", "")), 401, "bad-upload-token");
    assertProblem(
        opened.put(0, RICH, Map.of("Authorization", "Bearer AAAA")), 401, "bad-upload-token");
    assertProblem(
        opened.put(0, RICH, Map.of("Content-Type", "text/plain")), 415, "unsupported-media-type");
    for (String coding : List.of("br", "GZIP", "gzip, gzip", "identity", "deflate")) {
      assertProblem(
          opened.put(0, RICH, Map.of("Content-Encoding", coding)), 415, "unsupported-media-type");
    }
    assertProblem(opened.put(0, RICH, Map.of("Content-Encoding", "gzip")), 400, "not-gzip");
    assertProblem(opened.put(0, "[1]".getBytes(UTF_8), Map.of()), 422, "not-events");
    assertProblem(opened.put(0, new byte[1_048_577], Map.of()), 413, "too-large");
    byte[] bomb = RecordingParts.gzip(" ".repeat(8 * 1024 * 1024 + 1).getBytes(UTF_8));
    assertProblem(opened.put(0, bomb, Map.of("Content-Encoding", "gzip")), 413, "inflates-too-far");
    assertThat(opened.put(1_000_000, RICH, Map.of()).getStatus()).isEqualTo(404);
    assertThat(endpoint.world.segments.segments(opened.id())).isEmpty();
  }

  @Test
  void another_version_is_refused_with_the_mend_whatever_else_it_says() {
    String good = endpoint.opening(1);
    for (String other : List.of("0", "2", "3,\"news\":[1]", "999999999999999999")) {
      MockHttpResponse refused =
          endpoint.openWith(good.replace("\"protocol\":1", "\"protocol\":" + other));

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
    OpenedSession opened = OpenedSession.at(endpoint);
    int status = kind.matches("not-json|duplicate-name|prototype-name|not-gzip") ? 400 : 422;
    byte[] sent = RecordingParts.gzip(segment);

    assertProblem(opened.put(0, sent, Map.of("Content-Encoding", "gzip")), status, kind);
    assertThat(endpoint.world.segments.segments(opened.id())).isEmpty();
  }

  @Test
  void what_cannot_be_stored_safely_is_to_be_tried_again() throws IOException {
    for (RuntimeException outage :
        List.of(
            new KeysUnavailable("down"),
            new SegmentStoreUnavailable("down", new IOException()),
            new IndexUnavailable("down", new IOException()),
            new AuditUnavailable("down", new IOException()))) {
      OpenedSession opened = OpenedSession.at(endpoint);
      endpoint.world.watch.before(
          "SegmentStore.write",
          () -> {
            throw outage;
          });
      MockHttpResponse answer = opened.put(0, RICH, Map.of());

      assertProblem(answer, 503, "cannot-store-safely");
      assertThat(header(answer, "Retry-After")).isBetween("5", "8");
      assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
      assertThat(header(answer, "Access-Control-Expose-Headers")).isEqualTo("Retry-After");
    }
  }

  @Test
  void a_fault_of_ours_says_nothing_but_its_request() throws IOException {
    OpenedSession opened = OpenedSession.at(endpoint);
    endpoint.world.watch.before(
        "SegmentStore.write",
        () -> {
          throw new IllegalStateException("Jane");
        });
    MockHttpResponse answer = opened.put(0, RICH, Map.of());

    assertProblem(answer, 500, "internal");
    assertThat(new String(answer.getOutput(), UTF_8))
        .doesNotContain("Jane")
        .doesNotContain("Exception");
  }

  @Test
  void whoever_is_sent_away_is_told_different_times_to_come_again() throws IOException {
    OpenedSession opened = OpenedSession.at(endpoint);
    Set<String> told = new TreeSet<>();
    for (int number = 0; number < 20; number++) {
      endpoint.world.watch.before(
          "SegmentStore.write",
          () -> {
            throw new SegmentStoreUnavailable("down", new IOException());
          });
      told.add(header(opened.put(number, RICH, Map.of()), "Retry-After"));
    }
    assertThat(told).hasSizeGreaterThan(1).allMatch(List.of("5", "6", "7", "8")::contains);
    assertThat(endpoint.meters.read(Measure.REFUSALS.of("cannot-store-safely"))).isEqualTo(20);
  }

  @Test
  void too_many_uploads_of_a_session_are_told_when_to_come_again() throws IOException {
    endpoint =
        new RecordingEndpoint(new UploadAllowance(4, 1_000_000, 4, 4, 1, 2, 100, 100, 100, 100));
    OpenedSession opened = OpenedSession.at(endpoint);
    opened.put(0, RICH, Map.of());
    opened.put(1, RICH, Map.of());

    MockHttpResponse answer = opened.put(2, RICH, Map.of());
    assertProblem(answer, 429, "rate-limited");
    assertThat(header(answer, "Retry-After")).isEqualTo("1");
    assertThat(endpoint.meters.read(Measure.REFUSALS.of("rate-limited"))).isOne();
    assertThat(OpenedSession.at(endpoint).put(0, RICH, Map.of()).getStatus()).isEqualTo(204);
  }

  /**
   * Clause D4: by attack, with everything that an attacker can have but the session's own token.
   */
  @Test
  void nobody_uploads_into_a_session_that_is_not_theirs() throws IOException {
    OpenedSession victim = OpenedSession.at(endpoint);
    OpenedSession attacker = OpenedSession.at(endpoint);
    byte[] later = Base64.getUrlDecoder().decode(victim.token());
    later[0] ^= 1;
    String prolonged = Base64.getUrlEncoder().withoutPadding().encodeToString(later);
    for (String forged :
        List.of(attacker.token(), prolonged, victim.id().value(), "A".repeat(54))) {
      assertProblem(
          victim.put(0, RICH, Map.of("Authorization", "Bearer " + forged)),
          401,
          "bad-upload-token");
    }
    assertProblem(victim.put(0, RICH, Map.of("Authorization", "")), 401, "bad-upload-token");
    assertProblem(
        victim.put(0, RICH, Map.of("Origin", "https://evil.example")), 403, "origin-not-allowed");
    assertThat(endpoint.world.segments.segments(victim.id())).isEmpty();
    assertThat(victim.put(0, RICH, Map.of()).getStatus()).isEqualTo(204);
    assertThat(endpoint.world.segments.segments(attacker.id())).isEmpty();
  }

  @Test
  void a_site_that_spent_its_day_is_told_when_the_next_begins() throws IOException {
    endpoint.world.usage.give(endpoint.site.id(), new SiteQuota(1, 1, 100));
    OpenedSession opened = OpenedSession.at(endpoint);
    assertThat(opened.put(0, RICH, Map.of()).getStatus()).isEqualTo(204);
    MockHttpResponse segment = opened.put(1, RICH, Map.of());
    assertProblem(segment, 429, "quota-spent");
    assertThat(Integer.parseInt(header(segment, "Retry-After"))).isBetween(60, 86_400);
    assertProblem(endpoint.open(Map.of()), 429, "quota-spent");
    assertThat(endpoint.meters.read(Measure.REFUSALS.of("quota-spent"))).isEqualTo(2);
  }

  @Test
  void openings_of_a_network_are_limited_before_the_site_is() throws IOException {
    endpoint = new RecordingEndpoint(UploadAllowance.USUAL.taking(1_000, 1));
    for (int opening = 0; opening < 3; opening++) {
      assertThat(endpoint.open(Map.of()).getStatus()).isEqualTo(201);
    }
    MockHttpResponse answer = endpoint.open(Map.of());
    assertProblem(answer, 429, "rate-limited");
    assertThat(header(answer, "Retry-After")).isIn("60", "61");
    endpoint = new RecordingEndpoint(UploadAllowance.USUAL.taking(1_000, 0));
    for (int opening = 0; opening < 10; opening++) {
      assertThat(endpoint.open(Map.of()).getStatus()).isEqualTo(201);
    }
  }
}
