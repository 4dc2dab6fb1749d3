package io.replayvault.web.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.mock.MockHttpResponse;

/** Calls about service tokens, and calls by them. */
final class ServiceTokenCalls {
  /** One that may do whatever a token may, on every site. */
  static final String MAKE =
      make(
          List.of(
              "site:read",
              "site:create",
              "session:search",
              "session:replay",
              "audit:read",
              "site-group:read",
              "site-group:change"),
          "\"wholeAccount\":true,\"sites\":[],\"siteGroups\":[]",
          90);

  private ServiceTokenCalls() {}

  /** The body that asks for one. */
  static String make(List<String> permissions, String scope, int days) {
    return "{\"name\":\"Nightly\",\"permissions\":[%s],\"scope\":{%s},\"days\":%d}"
        .formatted(
            permissions.stream().map(p -> '"' + p + '"').collect(Collectors.joining(",")),
            scope,
            days);
  }

  /** The id of the token that was made. */
  static String idOf(MockHttpResponse made) {
    return read(made).get("serviceToken").get("id").asText();
  }

  /** The text of the token that was made. */
  static String textOf(MockHttpResponse made) {
    return read(made).get("text").asText();
  }

  /** Headers of a client that shows that token and nothing of a browser's. */
  static Map<String, String> by(String text) {
    return Map.of("Authorization", "Bearer " + text, "Content-Type", "application/json");
  }

  private static JsonNode read(MockHttpResponse made) {
    try {
      return ConsoleAnswers.json(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
