package io.replayvault.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.mock.MockHttpResponse;

/** What {@code docs/openapi.json} says of each operation, and whether an answer is as it says. */
final class DescribedOperations {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode api;

  DescribedOperations() throws IOException {
    try (InputStream file = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      this.api = JSON.readTree(file);
    }
  }

  /** Each by its verb and path. */
  Map<String, JsonNode> byName() {
    Map<String, JsonNode> operations = new TreeMap<>();
    api.get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        o ->
                            operations.put(
                                o.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                o.getValue())));
    return operations;
  }

  /** Holds an answer to what is said of its status, type and schema. */
  void assertDescribed(String key, MockHttpResponse answer) throws IOException {
    JsonNode responses = byName().getOrDefault(key, JSON.createObjectNode()).path("responses");
    String status = String.valueOf(answer.getStatus());
    JsonNode content = responses.path(responses.has(status) ? status : "default").path("content");
    if (content.isMissingNode()) {
      assertThat(answer.getOutput()).as(key).isEmpty();
      return;
    }
    String type =
        String.valueOf(answer.getOutputHeaders().getFirst("Content-Type")).split(";", 2)[0];
    assertThat(content.fieldNames()).toIterable().as(key).contains(type);
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      assertMatches(key, content.get(type).get("schema"), JSON.readTree(answer.getOutput()));
    }
  }

  private void assertMatches(String where, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      assertMatches(where, api.at(schema.get("$ref").asText().substring(1)), value);
      return;
    }
    switch (schema.path("type").asText()) {
      case "object" -> assertObject(where, schema, value);
      case "array" -> {
        assertThat(value.isArray()).as(where).isTrue();
        value.forEach(item -> assertMatches(where + "[]", schema.get("items"), item));
      }
      case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
      case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
      case "string" -> {
        assertThat(value.isTextual()).as(where).isTrue();
        List<String> known = new ArrayList<>();
        schema.path("enum").forEach(name -> known.add(name.asText()));
        assertThat(known.isEmpty() || known.contains(value.asText()))
            .as(where + " " + value)
            .isTrue();
      }
      default -> throw new AssertionError(where + " has a type the test does not know: " + schema);
    }
  }

  private void assertObject(String where, JsonNode schema, JsonNode value) {
    assertThat(value.isObject()).as(where).isTrue();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    assertThat(value.fieldNames()).toIterable().as(where).containsAll(required);
    if (!schema.has("properties")) {
      return;
    }
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              assertThat(schema.get("properties").has(name)).as(where + "." + name).isTrue();
              assertMatches(
                  where + "." + name, schema.get("properties").get(name), value.get(name));
            });
  }
}
