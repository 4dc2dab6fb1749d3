package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.architecture.Adr;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.HostCommand;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a node prints and keeps in its log after it was used, misused and cut off from its segments:
 * an object a line, and nothing of whoever did it.
 */
@Adr(68)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LogIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the Java runtime says of methods that somebody calls, past every stream of ours. */
  private static final String RUNTIMES_OWN = "WARNING: ";

  private static final String ORIGIN = "https://canary-shop.example";
  private static final String STRANGER = "canary.stranger@example.com";
  private static final String SEGMENT =
      "[{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":5,\"id\":1,\"text\":\"canary typed\"}}]";

  private final Canaries canaries = new Canaries();
  private RunningReplayVault vault;

  @BeforeAll
  void useAndMisuse() throws Exception {
    vault =
        RunningReplayVault.start(
            Files.createTempDirectory("replayvault-log"), Map.of("REPLAYVAULT_LOG", "json"));
    ConsoleClient console = ConsoleClient.signIn(vault);
    String siteKey = console.createSite("Canary shop", List.of(ORIGIN)).get("siteKey").asText();
    Uploader visitor = new Uploader(vault.recording(), ORIGIN, HostileClient.browser());
    OpenedSession session = visitor.open(siteKey);
    String segment = SEGMENT.formatted(System.currentTimeMillis());
    assertThat(visitor.put(session, 0, segment)).isEqualTo(204);
    assertThat(visitor.put(new OpenedSession(session.id(), "canary-token"), 1, segment))
        .isEqualTo(401);
    console.get("/api/v1/sessions?page=canary");
    assertThat(ConsoleClient.tryToSignIn(vault.console(), STRANGER, "canary password 1"))
        .isEqualTo(401);
    canaries.add("first person", RunningReplayVault.EMAIL);
    canaries.add("upload token", session.token());
    canaries.add("sign-in", console.cookie().split("=", 2)[1]);
    canaries.add("client address", HostileClient.ADDRESS);
    canaries.add("anything else", "canary");
    new HostileClient(vault).tryEverything(siteKey, session);
    withoutSegments(() -> assertThat(visitor.put(session, 2, segment)).isEqualTo(503));
  }

  @AfterAll
  void stop() {
    vault.close();
  }

  @Test
  void every_printed_line_is_an_object_with_time_level_and_message() throws IOException {
    List<JsonNode> entries = objects(vault.output());
    assertThat(entries).hasSizeGreaterThan(20);
    for (JsonNode entry : entries) {
      assertThat(entry.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*");
      // Liberty gives its very first line, which names its version, no level.
      assertThat(entry.path("level").asText().isBlank())
          .as("%s", entry)
          .isEqualTo(entry.path("message").asText().startsWith("Launching "));
      assertThat(entry.hasNonNull("message")).as("%s", entry).isTrue();
      assertThat(entry.has("host") || entry.has("ibm_userDir")).as("%s", entry).isFalse();
    }
  }

  @Test
  void launcher_server_and_application_stand_in_one_log_each_once() throws IOException {
    List<JsonNode> entries = objects(vault.output());
    assertThat(entries).extracting(each -> each.get("message").asText()).contains("ready");
    assertThat(entries).extracting(each -> each.path("code").asText()).contains("CWWKF0011I");
    assertThat(entries)
        .extracting(each -> each.path("logger").asText())
        .anyMatch(name -> name.startsWith("io.replayvault."));
    assertThat(entries)
        .filteredOn(each -> each.get("message").asText().startsWith("passwords are hashed in"))
        .hasSize(1);
  }

  @Test
  void nothing_in_it_says_who_it_was() throws IOException {
    for (Path log : List.of(vault.output(), vault.home().resolve("logs/messages.log"))) {
      assertThat(canaries.foundIn(Files.readString(log))).as("%s", log).isEmpty();
    }
  }

  @Test
  void what_is_looked_for_would_be_found() throws IOException {
    String log = Files.readString(vault.output());
    for (String form : canaries.forms()) {
      assertThat(canaries.foundIn(log + form)).as("counter-proof").isNotEmpty();
    }
    assertThat(log).as("the failing store was noticed").containsPattern("request [\\w-]{16,}");
    assertThat(log).as("a link is told to a person only").doesNotContain("#token=");
  }

  @Test
  void a_command_that_is_refused_says_so_in_an_object() {
    assertThatIllegalStateException()
        .isThrownBy(() -> HostCommand.run(vault, "recover", STRANGER))
        .satisfies(
            refused -> {
              String said = String.valueOf(refused.getMessage());
              JsonNode entry = JSON.readTree(said.substring(said.indexOf('{')));
              assertThat(entry.get("level").asText()).isEqualTo("ERROR");
              assertThat(entry.get("message").asText()).startsWith("replayvault: ");
              assertThat(canaries.foundIn(said)).isEmpty();
            });
  }

  private void withoutSegments(Check whileAway) throws Exception {
    Path segments = vault.home().resolve("segments");
    Path away = vault.home().resolve("segments-away");
    Files.move(segments, away);
    Files.createFile(segments);
    try {
      whileAway.run();
    } finally {
      Files.delete(segments);
      Files.move(away, segments);
    }
  }

  private static List<JsonNode> objects(Path log) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      if (line.startsWith(RUNTIMES_OWN)) {
        continue;
      }
      JsonNode entry = JSON.readTree(line);
      assertThat(entry.isObject()).as(line).isTrue();
      objects.add(entry);
    }
    return objects;
  }

  private interface Check {
    void run() throws Exception;
  }

  /** Texts that must not be there, in each form in which a log might have them. */
  private static final class Canaries {
    private final Map<String, String> texts = new LinkedHashMap<>();

    void add(String name, String text) {
      texts.put(name, text);
    }

    /** Names of what was found. */
    Set<String> foundIn(String log) {
      String lower = log.toLowerCase(Locale.ROOT);
      Set<String> found = new TreeSet<>();
      texts.forEach(
          (name, text) ->
              forms(text).stream()
                  .map(form -> form.toLowerCase(Locale.ROOT))
                  .filter(lower::contains)
                  .forEach(form -> found.add(name + ": " + around(lower, form))));
      return found;
    }

    List<String> forms() {
      return texts.values().stream().flatMap(text -> forms(text).stream()).toList();
    }

    private static List<String> forms(String text) {
      return List.of(text, ConsoleClient.encoded(text), text.replace("/", "\\/"));
    }

    private static String around(String log, String form) {
      int at = log.indexOf(form);
      return log.substring(Math.max(0, at - 200), Math.min(log.length(), at + 60));
    }
  }
}
