package io.replayvault.launch.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.architecture.Adr;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Adr(68)
final class JsonLogTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:05:07.030Z");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final JsonLog log =
      new JsonLog(new PrintStream(written, true, StandardCharsets.UTF_8), () -> NOW);

  @Test
  void an_entry_is_an_object_with_time_level_and_message() {
    log.lines("INFO").println("ready");
    assertThat(text())
        .isEqualTo(
            "{\"type\":\"replayvault\",\"time\":\"2026-11-28T09:05:07.030Z\","
                + "\"level\":\"INFO\",\"message\":\"ready\"}\n");
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "a\"},{\"level\":\"FORGED",
        "back\\slash \\u000a",
        "a\rb",
        "nul \u0000 escape \u001b[31m",
        "next line \u0085 line \u2028 paragraph \u2029",
        "turned \u202e direction \ufeff",
        "half \ud83d alone",
        "whole \ud83d\ude00 記録"
      })
  void a_hostile_message_stays_one_line_and_reads_back(String message) throws Exception {
    log.say("INFO", message);
    assertThat(text().lines()).hasSize(1);
    assertThat(text().strip().chars().filter(each -> each < ' ')).isEmpty();
    assertThat(text()).doesNotContain("\u0085", "\u2028", "\u2029", "\u202e", "\u001b");
    assertThat(only().get("message").asText()).isEqualTo(message);
  }

  @Test
  void lines_that_were_printed_at_once_are_entries_of_their_own() throws Exception {
    log.lines("WARNING").print("one\r\n\n  two\nunfinished");
    assertThat(objects())
        .extracting(each -> each.get("message").asText())
        .containsExactly("one", "  two");
  }

  @Test
  void what_liberty_writes_passes_as_it_is_and_what_looks_like_it_does_not() throws Exception {
    String own = "{\"type\":\"liberty_message\",\"message\":\"up\"}";
    log.lines("INFO").println(own);
    log.lines("INFO").println("{\"type\":\"other\",\"message\":\"up\"}");
    assertThat(text().lines().findFirst()).contains(own);
    assertThat(objects().getLast().get("type").asText()).isEqualTo("replayvault");
  }

  @Test
  void what_was_thrown_is_told_in_the_same_line() throws Exception {
    log.write(
        new LogLine(
                NOW,
                "SEVERE",
                "io.example",
                "it failed",
                Optional.of(new IllegalStateException("first\nsecond")))
            .json());
    JsonNode entry = only();
    assertThat(entry.get("logger").asText()).isEqualTo("io.example");
    assertThat(entry.get("thrown").asText()).contains("first\nsecond").contains("JsonLogTest");
  }

  private JsonNode only() throws JsonProcessingException {
    List<JsonNode> all = objects();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<JsonNode> objects() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> objects = new ArrayList<>();
    for (String line : text().lines().toList()) {
      objects.add(json.readTree(line));
    }
    return objects;
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
