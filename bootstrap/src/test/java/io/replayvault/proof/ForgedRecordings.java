package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.replayvault.system.Uploader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recordings that no recorder made: hostile HTML as events, uploaded like any other. */
final class ForgedRecordings {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LASTS_MILLIS = 3_000;

  private final Uploader uploader;
  private final String siteKey;

  ForgedRecordings(Uploader uploader, String siteKey) {
    this.uploader = uploader;
    this.siteKey = siteKey;
  }

  /** The forged tree of each page, made in a page of nobody's. */
  static List<JsonNode> trees(Page page, List<String> html) throws IOException {
    String forge = PageFunction.read("forge-recording.js");
    List<JsonNode> trees = new ArrayList<>();
    for (String each : html) {
      trees.add(JSON.readTree(String.valueOf(page.evaluate(forge, each))));
    }
    return trees;
  }

  /** Uploads a tree: all of it in the first snapshot, and added again later. Empty if refused. */
  Optional<String> upload(JsonNode tree) throws IOException, InterruptedException {
    Uploader.OpenedSession session = uploader.open(siteKey);
    int status = uploader.put(session, 0, events(tree, System.currentTimeMillis() - 10_000));
    return status == 204 ? Optional.of(session.id()) : Optional.empty();
  }

  /** The same page with nothing in it. */
  static JsonNode harmless(JsonNode tree) {
    ObjectNode harmless = tree.deepCopy();
    harmless.putArray("adds");
    for (JsonNode part : harmless.get("document").get("childNodes").get(0).get("childNodes")) {
      ((ObjectNode) part).putArray("childNodes");
      ((ObjectNode) part).putObject("attributes");
    }
    return harmless;
  }

  private static String events(JsonNode tree, long from) {
    ArrayNode events = JSON.createArrayNode();
    event(events, 4, from)
        .put("href", "http://localhost/hostile")
        .put("width", 800)
        .put("height", 600);
    ObjectNode snapshot = event(events, 2, from + 1);
    snapshot.set("node", tree.get("document"));
    snapshot.putObject("initialOffset").put("left", 0).put("top", 0);
    ObjectNode mutation = event(events, 3, from + 500).put("source", 0);
    mutation.set("adds", tree.get("adds"));
    mutation.putArray("texts");
    mutation.putArray("removes");
    mutation.putArray("attributes");
    event(events, 3, from + LASTS_MILLIS).put("source", 3).put("id", 1).put("x", 0).put("y", 0);
    return events.toString();
  }

  private static ObjectNode event(ArrayNode events, int type, long timestamp) {
    return events.addObject().put("type", type).put("timestamp", timestamp).putObject("data");
  }
}
