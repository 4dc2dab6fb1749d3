package io.replayvault.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jboss.resteasy.mock.MockHttpResponse;

/** Reads what the console's API answered. */
final class ConsoleAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConsoleAnswers() {}

  static JsonNode json(MockHttpResponse answer) throws IOException {
    String body = new String(answer.getOutput(), UTF_8);
    assertThat(answer.getStatus()).as(body).isLessThan(300);
    return JSON.readTree(body);
  }

  static String withoutId(MockHttpResponse answer) {
    return new String(answer.getOutput(), UTF_8).replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  static void assertProblem(MockHttpResponse answer, int status, String name) {
    String body = new String(answer.getOutput(), UTF_8);
    assertThat(answer.getStatus()).as(body).isEqualTo(status);
    assertThat(body).contains("\"type\":\"urn:replayvault:problem:" + name + "\"");
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
  }

  static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }
}
