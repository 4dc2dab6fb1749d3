package io.replayvault.proof;

import static io.replayvault.proof.HostileVault.ORIGIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Golden uploads of every protocol version are taken by the running server and read back event for
 * event; a version that nobody speaks is refused with the mend.
 */
final class OldRecordersKeepWorking implements Claim {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public List<Row> check(Size size) throws Exception {
    HostileVault hostile = HostileVault.get();
    List<Row> rows = new ArrayList<>();
    for (GoldenUploads golden : GoldenUploads.all()) {
      rows.add(replayed(hostile, golden));
    }
    rows.add(unknown(hostile, GoldenUploads.read(1)));
    return rows;
  }

  private Row replayed(HostileVault hostile, GoldenUploads golden) throws Exception {
    String siteKey = hostile.site("Golden " + golden.version(), ORIGIN);
    URI recording = hostile.vault().recording();
    HttpResponse<String> opened = open(recording, siteKey, golden.opening());
    JsonNode session = JSON.readTree(opened.body());
    List<Integer> statuses = new ArrayList<>();
    statuses.add(opened.statusCode());
    String id = session.path("session").asText();
    String token = session.path("token").asText();
    for (int i = 0; i < golden.segments().size(); i++) {
      statuses.add(put(recording, id, token, i, golden));
    }
    statuses.add(beacon(recording, golden.beaconOf(id, golden.segments().size(), token)));
    List<JsonNode> sent = events(golden);
    List<JsonNode> read = read(hostile, id, sent);
    boolean taken = statuses.getFirst() == 201 && statuses.stream().skip(1).allMatch(s -> s == 204);
    return new Row(
        "Golden uploads of protocol " + golden.version() + " are taken and read back",
        "B4",
        sent.size(),
        statuses + ", " + (read.equals(sent) ? "all events the same" : read.size() + " events"),
        "201, 204, all the same",
        taken && read.equals(sent) && sent.size() > 10);
  }

  private Row unknown(HostileVault hostile, GoldenUploads golden) throws Exception {
    String text = new String(golden.opening(), StandardCharsets.UTF_8);
    byte[] other =
        text.replaceFirst("\"protocol\":1", "\"protocol\":2").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> refused =
        open(hostile.vault().recording(), hostile.site("Newer", ORIGIN), other);
    boolean named =
        refused.body().contains("urn:replayvault:problem:unsupported-protocol")
            && refused.body().contains("/recorder/latest.json");
    return new Row(
        "An unknown protocol version is refused by name, with the mend",
        "B4",
        1,
        refused.statusCode() + (named ? " unsupported-protocol" : " " + refused.body()),
        "400 unsupported-protocol",
        refused.statusCode() == 400 && named);
  }

  private HttpResponse<String> open(URI recording, String siteKey, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(recording.resolve("/record/v1/" + siteKey + "/sessions"))
            .header("Origin", ORIGIN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private int put(URI recording, String id, String token, int number, GoldenUploads golden)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                recording.resolve("/record/v1/sessions/" + id + "/segments/" + number))
            .header("Origin", ORIGIN)
            .header("Authorization", "Bearer " + token)
            .PUT(BodyPublishers.ofByteArray(golden.segments().get(number)));
    for (Map.Entry<String, String> header : golden.headers().entrySet()) {
      request.header(header.getKey(), header.getValue());
    }
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private int beacon(URI recording, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(recording.resolve("/record/v1/segments"))
            .header("Origin", ORIGIN)
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static List<JsonNode> events(GoldenUploads golden) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (byte[] array : golden.arrays()) {
      JSON.readTree(array).forEach(events::add);
    }
    return events;
  }

  private static List<JsonNode> read(HostileVault hostile, String id, List<JsonNode> sent)
      throws IOException {
    long from = sent.stream().mapToLong(e -> e.get("timestamp").asLong()).min().orElse(0);
    long to = sent.stream().mapToLong(e -> e.get("timestamp").asLong()).max().orElse(0);
    List<JsonNode> events = new ArrayList<>();
    for (String line : hostile.console().events(id, from, to + 1)) {
      events.add(JSON.readTree(line));
    }
    return events;
  }
}
