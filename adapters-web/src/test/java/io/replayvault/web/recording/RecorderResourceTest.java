package io.replayvault.web.recording;

import static io.replayvault.web.recording.Answers.assertProblem;
import static io.replayvault.web.recording.Answers.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.domain.recorder.RecorderBuild;
import java.io.IOException;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/** The scripts that pages fetch, and how long they may be kept. */
final class RecorderResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NOTHING = new byte[0];

  private final RecordingEndpoint endpoint = new RecordingEndpoint();

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
}
