package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.AuditStreams.Webhook;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads who is sent audit records, and refuses what would send them in clear or unsigned. */
final class AuditStreamsReader {
  private static final String SYSLOG = "replayvault.audit.stream.syslog";
  private static final String WEBHOOK = "replayvault.audit.stream.webhook";
  private static final String KEY = WEBHOOK + ".key.file";

  private final SettingSource source;

  AuditStreamsReader(SettingSource source) {
    this.source = source;
  }

  AuditStreams read() {
    return new AuditStreams(
        Duration.ofSeconds(source.number("replayvault.audit.stream.every", 5, 1, 600)),
        new SyslogReader(source).read(SYSLOG, "read and change records"),
        source.text(WEBHOOK).flatMap(this::webhook));
  }

  private Optional<Webhook> webhook(String text) {
    Optional<URI> endpoint = endpoint(text);
    Optional<Path> key = source.path(KEY);
    if (key.isEmpty()) {
      source.refuse(KEY, "is not set", "set the file with the key that signs each request");
    }
    return endpoint.flatMap(
        uri -> key.map(file -> new Webhook(uri, file, source.path(WEBHOOK + ".trust"))));
  }

  private Optional<URI> endpoint(String text) {
    try {
      URI uri = URI.create(text);
      boolean https = "https".equals(uri.getScheme());
      boolean near =
          "http".equals(uri.getScheme()) && Loopback.isLoopback(String.valueOf(uri.getHost()));
      if (uri.getHost() != null && uri.getUserInfo() == null && (https || near)) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException malformed) {
      // Told to the operator below, like any other address that is none.
    }
    source.refuse(WEBHOOK, "is " + text, "set https://host/path, without a user in it");
    return Optional.empty();
  }
}
