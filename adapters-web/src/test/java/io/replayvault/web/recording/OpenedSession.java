package io.replayvault.web.recording;

import static io.replayvault.web.recording.RecordingEndpoint.SHOP;
import static io.replayvault.web.recording.RecordingEndpoint.uploadHeaders;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.domain.session.SessionId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;

/**
 * A session that a page has opened, and uploads to it.
 *
 * @param answer what the page was told of it
 */
record OpenedSession(RecordingEndpoint endpoint, JsonNode answer) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static OpenedSession at(RecordingEndpoint endpoint) throws IOException {
    MockHttpResponse answer = endpoint.open(Map.of());
    assertThat(answer.getStatus()).isEqualTo(201);
    return new OpenedSession(endpoint, JSON.readTree(answer.getOutput()));
  }

  SessionId id() {
    return new SessionId(answer.get("session").asText());
  }

  String token() {
    return answer.get("token").asText();
  }

  MockHttpResponse put(int number, byte[] body, Map<String, String> changes) {
    return endpoint.send(
        "PUT",
        "record/v1/sessions/" + id().value() + "/segments/" + number,
        uploadHeaders(token(), changes),
        body);
  }

  MockHttpResponse beacon(int number, byte[] events) {
    String line =
        "{\"session\":%s,\"number\":%d,\"token\":%s}\n"
            .formatted(answer.get("session"), number, answer.get("token"));
    byte[] head = line.getBytes(UTF_8);
    byte[] body = Arrays.copyOf(head, head.length + events.length);
    System.arraycopy(events, 0, body, head.length, events.length);
    return endpoint.send(
        "POST",
        "record/v1/segments",
        Map.of("Origin", SHOP, "Content-Type", "text/plain;charset=UTF-8"),
        body);
  }
}
