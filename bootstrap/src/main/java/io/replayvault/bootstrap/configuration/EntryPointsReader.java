package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.EntryPoints.LoopbackHttp;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where the two public doors are, and refuses what would mix them up or leave them open. */
final class EntryPointsReader {

  private static final Pattern HOST_NAME =
      Pattern.compile("(?i)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");

  private final SettingSource source;
  private final ProfileRules rules;

  EntryPointsReader(SettingSource source, ProfileRules rules) {
    this.source = source;
    this.rules = rules;
  }

  EntryPoints read() {
    String address =
        source.text("replayvault.address").orElse(rules.trial() ? Loopback.ADDRESS : "*");
    if (rules.trial() && !Loopback.isLoopback(address)) {
      source.refuse(
          "replayvault.address", "is not loopback", "leave it out, or use the production profile");
    }
    int consolePort = source.port("replayvault.console.port", 9443);
    int recordingPort = source.port("replayvault.recording.port", 9444);
    Optional<LoopbackHttp> loopbackHttp = loopbackHttp();
    URI consoleOrigin =
        origin(
            "replayvault.console.origin", loopbackHttp.map(LoopbackHttp::consolePort), consolePort);
    URI recordingOrigin =
        origin(
            "replayvault.recording.origin",
            loopbackHttp.map(LoopbackHttp::recordingPort),
            recordingPort);
    String replayHost = replayHost(consoleOrigin);
    checkSharedHost(consoleOrigin, recordingOrigin);
    return new EntryPoints(
        address,
        consolePort,
        recordingPort,
        consoleOrigin,
        recordingOrigin,
        replayHost,
        loopbackHttp);
  }

  /** Refuses two ports that are one. */
  void requireDistinctPorts() {
    Map<Integer, String> taken = new HashMap<>();
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("replayvault.console.port", 9443);
    ports.put("replayvault.recording.port", 9444);
    ports.put("replayvault.operations.port", 9445);
    ports.forEach(
        (property, usual) -> {
          String other = taken.putIfAbsent(source.port(property, usual), property);
          if (other != null) {
            source.refuse(
                property,
                "is the port of " + SettingSource.variable(other) + " too",
                "set another port");
          }
        });
  }

  private String replayHost(URI consoleOrigin) {
    String property = "replayvault.replay.origin";
    String replayHost = rules.stated(property, "replay.localhost");
    if (!HOST_NAME.matcher(replayHost).matches()) {
      source.refuse(property, "is not a host name", "set a name alone, such as replay.example.com");
      return "replay.localhost";
    }
    if (replayHost.equalsIgnoreCase(consoleOrigin.getHost())) {
      source.refuse(
          property,
          "is the console's own host",
          "set another host name that leads to the same port");
    }
    return replayHost;
  }

  /** Cookies know no ports: a name for both would carry the console's to the recording endpoint. */
  private void checkSharedHost(URI consoleOrigin, URI recordingOrigin) {
    boolean stated =
        source.text("replayvault.console.origin").isPresent()
            && source.text("replayvault.recording.origin").isPresent();
    if (!rules.trial() && stated && sameHost(consoleOrigin, recordingOrigin)) {
      source.refuse(
          "replayvault.recording.origin",
          "has the console's host name, so that sign-ins would be sent to it",
          "set another host name for the recording endpoint");
    }
  }

  private static boolean sameHost(URI one, URI other) {
    return one.getHost().equalsIgnoreCase(other.getHost());
  }

  private Optional<LoopbackHttp> loopbackHttp() {
    boolean wanted = source.flag("replayvault.loopback.http", rules.trial());
    if (!wanted) {
      return Optional.empty();
    }
    if (!rules.trial()) {
      source.refuse(
          "replayvault.loopback.http", "is for the trial profile only", "leave it out and use TLS");
    }
    return Optional.of(
        new LoopbackHttp(
            source.port("replayvault.loopback.console.port", 9080),
            source.port("replayvault.loopback.recording.port", 9081)));
  }

  /**
   * In the trial the door that a person at this machine would use; in production it must be stated,
   * and be TLS.
   */
  private URI origin(String property, Optional<Integer> plainPort, int tlsPort) {
    URI local =
        plainPort
            .map(port -> URI.create("http://localhost:" + port))
            .orElseGet(() -> URI.create("https://localhost:" + tlsPort));
    if (!rules.trial() && source.text(property).isEmpty()) {
      source.refuse(
          property,
          "is not set",
          "set the origin browsers use, such as https://console.example.com");
      return local;
    }
    URI origin = source.origin(property, local);
    if (!rules.trial() && "http".equals(origin.getScheme())) {
      source.refuse(property, "is plain HTTP", "set an https origin");
    }
    return origin;
  }
}
