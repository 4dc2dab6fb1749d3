package io.replayvault.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** A recorder's uploads without a browser, by the recording protocol. */
public final class Uploader {
  private static final String NO_VISITOR =
      Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI recording;
  private final String origin;

  public Uploader(URI recording, String origin) {
    this(
        recording,
        origin,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build());
  }

  /** One that trusts whom the client trusts. */
  public Uploader(URI recording, String origin, HttpClient http) {
    this.recording = recording;
    this.origin = origin;
    this.http = http;
  }

  /** Opens a session of the site. */
  public OpenedSession open(String siteKey) throws IOException, InterruptedException {
    return open(siteKey, NO_VISITOR, "/");
  }

  /** The same under that version of the site's policy. */
  public OpenedSession open(String siteKey, int policyVersion)
      throws IOException, InterruptedException {
    return open(siteKey, policyVersion, NO_VISITOR, "/");
  }

  /** The same of that visitor, who is on that page. */
  public OpenedSession open(String siteKey, String visitor, String page)
      throws IOException, InterruptedException {
    return open(siteKey, 1, visitor, page);
  }

  private OpenedSession open(String siteKey, int policyVersion, String visitor, String page)
      throws IOException, InterruptedException {
    String body =
        """
        {"protocol":1,"recorder":"test","policyVersion":%d,
         "consent":{"grantedAt":%d,"method":"api","gpc":false,"dnt":false},
         "visitor":"%s","page":"%s","viewport":{"width":1280,"height":720},"language":"en"}
        """
            .formatted(policyVersion, System.currentTimeMillis(), visitor, page);
    HttpRequest request =
        HttpRequest.newBuilder(recording.resolve("/record/v1/" + siteKey + "/sessions"))
            .timeout(Duration.ofSeconds(20))
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException("opening a session answered " + answer.statusCode());
    }
    JsonNode opened = JSON.readTree(answer.body());
    return new OpenedSession(opened.get("session").asText(), opened.get("token").asText());
  }

  /** Tells who the visitor is by the site's own id, and answers the status. */
  public int identify(OpenedSession session, String identity)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                recording.resolve("/record/v1/sessions/" + session.id() + "/visitor"))
            .timeout(Duration.ofSeconds(20))
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + session.token())
            .PUT(BodyPublishers.ofString("{\"identity\":\"" + identity + "\"}"))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Uploads a segment, compressed, and answers the status. */
  public int put(OpenedSession session, int number, String events)
      throws IOException, InterruptedException {
    return answer(session, number, events).statusCode();
  }

  /** The same, and answers the whole answer. */
  public HttpResponse<String> answer(OpenedSession session, int number, String events)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                recording.resolve("/record/v1/sessions/" + session.id() + "/segments/" + number))
            .timeout(Duration.ofSeconds(20))
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .header("Authorization", "Bearer " + session.token())
            .PUT(BodyPublishers.ofByteArray(gzip(events)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /**
   * A session that takes segments.
   *
   * @param id its id
   * @param token its upload token
   */
  public record OpenedSession(String id, String token) {
    @Override
    public String toString() {
      return "OpenedSession[" + id + "]";
    }
  }
}
