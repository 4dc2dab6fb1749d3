package io.replayvault.web.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.resteasy.mock.MockHttpResponse;

/** What is asked of every answer. */
final class Answers {
  private Answers() {}

  static void assertProblem(MockHttpResponse answer, int status, String name) {
    String body = new String(answer.getOutput(), UTF_8);
    assertThat(answer.getStatus()).as(body).isEqualTo(status);
    assertThat(body)
        .contains("\"type\":\"urn:replayvault:problem:" + name + "\"")
        .contains("\"requestId\":\"" + header(answer, "X-Request-Id") + "\"");
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }
}
