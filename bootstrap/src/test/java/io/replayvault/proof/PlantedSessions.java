package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sessions with a canary in every text that the recording endpoint takes of a visitor, as from a
 * recorder that masks nothing.
 */
final class PlantedSessions {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI recording;
  private final String origin;
  private final String siteKey;
  private final Canaries kept;
  private final Canaries notKept;

  /**
   * For one site.
   *
   * @param kept what a replay, a label or a record of the log shows again goes here
   * @param notKept what the product says it does not keep, or as a keyed hash, goes here
   */
  PlantedSessions(URI recording, String origin, String siteKey, Canaries kept, Canaries notKept) {
    this.recording = recording;
    this.origin = origin;
    this.siteKey = siteKey;
    this.kept = kept;
    this.notKept = notKept;
  }

  /** Records one of so many segments, from that time on, a millisecond each. */
  String record(int segments, long from) throws IOException, InterruptedException {
    OpenedSession session = Patience.until(() -> open(from));
    Uploader uploader = new Uploader(recording, origin);
    String visitor = notKept.in("the site's own id of a visitor");
    Patience.until(() -> done(uploader.identify(session, visitor)));
    for (int number = 0; number < segments; number++) {
      int each = number;
      Patience.until(() -> done(uploader.put(session, each, segment(from + each))));
    }
    return session.id();
  }

  /** A segment's JSON, with everything planted in it that one holds. */
  String segment(long at) {
    List<Object> events = new ArrayList<>();
    String href = "/" + kept.in("address of a page") + "?q=" + kept.in("query of an address");
    events.add(event(4, at, Map.of("href", href, "width", 1280, "height", 720)));
    events.add(event(2, at, Map.of("node", page(), "initialOffset", Map.of("left", 0, "top", 0))));
    events.add(custom(at, "rv.page", Map.of("path", "/" + kept.in("page label"))));
    events.add(custom(at, "rv.event", Map.of("name", kept.in("event name"))));
    events.add(custom(at, "site.attributes", Map.of("plan", kept.in("custom event's attribute"))));
    events.add(
        event(
            3,
            at,
            Map.of("source", 5, "id", 4, "text", kept.in("typed text"), "isChecked", false)));
    return ApiCaller.json(events);
  }

  private static int done(int status) {
    if (status != 204) {
      throw new IllegalStateException("the recording endpoint answered " + status);
    }
    return status;
  }

  private OpenedSession open(long at) throws IOException, InterruptedException {
    String body =
        ApiCaller.json(
            Map.of(
                "protocol", 1,
                "recorder", notKept.in("recorder's version"),
                "policyVersion", 1,
                "consent", Map.of("grantedAt", at, "method", "api", "gpc", false, "dnt", false),
                "visitor", notKept.in("random id of a visitor"),
                "page", "/" + notKept.in("page at the opening"),
                "viewport", Map.of("width", 1280, "height", 720),
                "language", notKept.in("language")));
    HttpRequest request =
        HttpRequest.newBuilder(recording.resolve("/record/v1/" + siteKey + "/sessions"))
            .header("Origin", origin)
            .header("Referer", origin + "/" + notKept.in("referrer"))
            .header("User-Agent", "Firefox/140.0 " + notKept.in("visitor's browser"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("no session: " + answer.statusCode() + answer.body());
    }
    JsonNode opened = ApiCaller.parsed(answer.body());
    return new OpenedSession(opened.get("session").asText(), opened.get("token").asText());
  }

  private Map<String, Object> page() {
    Map<String, Object> text = Map.of("type", 3, "id", 5, "textContent", kept.in("text of a page"));
    Map<String, Object> title =
        element("title", 3, Map.of(), Map.of("type", 3, "id", 6, "textContent", kept.in("title")));
    Map<String, Object> input = element("input", 4, Map.of("value", kept.in("value of a field")));
    Map<String, Object> body = element("body", 7, Map.of("title", kept.in("tooltip")), text, input);
    Map<String, Object> html = element("html", 2, Map.of(), title, body);
    return Map.of("type", 0, "id", 1, "childNodes", List.of(html));
  }

  @SafeVarargs
  private static Map<String, Object> element(
      String tag, int id, Map<String, String> attributes, Map<String, Object>... inner) {
    return Map.of(
        "type",
        2,
        "id",
        id,
        "tagName",
        tag,
        "attributes",
        attributes,
        "childNodes",
        List.of(inner));
  }

  private static Map<String, Object> custom(long at, String tag, Map<String, String> payload) {
    return event(5, at, Map.of("tag", tag, "payload", payload));
  }

  private static Map<String, Object> event(int type, long at, Map<String, ?> data) {
    return Map.of("type", type, "timestamp", at, "data", data);
  }
}
