package io.replayvault.bootstrap.configuration;

import java.net.URI;
import java.util.Optional;

/** Reads who takes traces, and refuses the server's own ones, which nobody would strip. */
final class CollectorReader {
  private static final String TRACES = "replayvault.traces";
  private static final String SHARE = "replayvault.traces.share";
  private static final String SERVERS_OWN = "otel.sdk.disabled";
  private static final double USUAL = 0.01;

  private final SettingSource source;

  CollectorReader(SettingSource source) {
    this.source = source;
  }

  Optional<Collector> read() {
    if (source.text(SERVERS_OWN).filter("false"::equalsIgnoreCase).isPresent()) {
      source.refuse(
          SERVERS_OWN,
          "is false, so that the server's spans would hold addresses and ids",
          "leave it out and set REPLAYVAULT_TRACES");
    }
    double share = share();
    return source.text(TRACES).map(endpoint -> new Collector(endpoint(endpoint), share));
  }

  private URI endpoint(String text) {
    URI endpoint = source.origin(TRACES, URI.create("http://127.0.0.1:4318"));
    if ("http".equals(endpoint.getScheme())
        && !Loopback.isLoopback(String.valueOf(endpoint.getHost()))) {
      source.refuse(
          TRACES,
          "is neither on this host's loopback nor https",
          "set " + text.replace("http:", "https:"));
    }
    return endpoint;
  }

  private double share() {
    String text = source.text(SHARE).orElse(Double.toString(USUAL));
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told to the operator below, like a number out of range.
    }
    source.refuse(SHARE, "is " + text, "set a number above 0 and up to 1");
    return USUAL;
  }
}
