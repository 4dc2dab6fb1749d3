package io.replayvault.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Monitoring that asks a node's operations endpoint. */
final class OperationsClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;

  OperationsClient(RunningReplayVault vault) {
    this.endpoint = URI.create("http://127.0.0.1:" + vault.ports().operations());
  }

  /** Every series with its value, as Prometheus reads them. */
  Map<String, Double> scrape() throws IOException, InterruptedException {
    Map<String, Double> series = new TreeMap<>();
    for (String line : metrics().lines().filter(line -> !line.startsWith("#")).toList()) {
      int end = line.lastIndexOf(' ');
      series.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
    }
    return series;
  }

  String metrics() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/metrics");
    if (answer.statusCode() != 200) {
      throw new IOException("/metrics answered " + answer.statusCode());
    }
    return answer.body();
  }

  /**
   * The reasons of a health answer by the names of its checks, and its status as {@code status}.
   */
  Map<String, String> health(String kind) throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/health/" + kind);
    Map<String, String> reasons = new TreeMap<>();
    reasons.put("status", Integer.toString(answer.statusCode()));
    for (JsonNode check : JSON.readTree(answer.body()).get("checks")) {
      reasons.put(
          check.get("name").asText(),
          check.get("status").asText() + ": " + check.get("data").get("reason").asText());
    }
    return reasons;
  }

  /** A health answer as it was sent. */
  String healthAnswer(String kind) throws IOException, InterruptedException {
    return get("/health/" + kind).body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(path)).timeout(Duration.ofSeconds(20)).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
