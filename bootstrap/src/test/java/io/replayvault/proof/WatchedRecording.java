package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A session with something each second, in segments of twenty, whole snapshots among them. */
final class WatchedRecording {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORIGIN = "https://windows.example";
  private static final int SECONDS = 240;
  private static final int SEGMENT = 20;

  private WatchedRecording() {}

  /** The id of one under that version of the policy, which is no longer the current one. */
  static String of(RunningReplayVault vault, Chromium chromium, int policy) throws Exception {
    String siteKey =
        ConsoleClient.signIn(vault).createSite("Windows", List.of(ORIGIN)).get("siteKey").asText();
    JsonNode document;
    try (BrowserContext window = chromium.window()) {
      document =
          ForgedRecordings.trees(window.newPage(), List.of("<p>watched</p>"))
              .getFirst()
              .get("document");
    }
    Uploader uploader = new Uploader(vault.recording(), ORIGIN);
    publish(vault, policy);
    Uploader.OpenedSession session = uploader.open(siteKey, policy);
    long from = System.currentTimeMillis() - SECONDS * 1_000L;
    for (int number = 0; number < SECONDS / SEGMENT; number++) {
      int status =
          uploader.put(session, number, segment(document, from + number * SEGMENT * 1_000L));
      if (status != 204) {
        throw new IOException("a segment was answered " + status);
      }
    }
    publish(vault, policy + 1);
    return session.id();
  }

  /**
   * Gives every site its first policy once more, as that version: nothing in the product publishes
   * a second one yet, and the script that records reads none.
   */
  private static void publish(RunningReplayVault vault, int version) throws IOException {
    VaultDatabase.execute(
        vault,
        """
        insert into published_policy (site_id, version, document, public_key, signature)
        select site_id, %d, document, public_key, signature from published_policy where version = 1
        """
            .formatted(version));
  }

  private static String segment(JsonNode document, long from) throws IOException {
    List<Object> events = new ArrayList<>();
    events.add(event(4, from, Map.of("href", ORIGIN + "/", "width", 800, "height", 600)));
    events.add(
        event(2, from + 1, Map.of("node", document, "initialOffset", Map.of("left", 0, "top", 0))));
    for (int second = 0; second < SEGMENT; second++) {
      events.add(
          event(
              3, from + second * 1_000L + 500, Map.of("source", 3, "id", 1, "x", 0, "y", second)));
    }
    return JSON.writeValueAsString(events);
  }

  private static Map<String, Object> event(int type, long at, Map<String, Object> data) {
    return Map.of("type", type, "timestamp", at, "data", data);
  }
}
