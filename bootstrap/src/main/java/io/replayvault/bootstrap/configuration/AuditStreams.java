package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who is sent every audit record of the deployment as it is appended; nobody unless told to.
 *
 * @param every time between two looks for records to send
 * @param syslog a server
 * @param webhook an address
 */
public record AuditStreams(Duration every, Optional<Syslog> syslog, Optional<Webhook> webhook) {
  /**
   * An address that takes signed requests.
   *
   * @param endpoint where to
   * @param keyFile the key that signs them
   * @param trust PEM file of whom its certificate must come from; empty for the Java runtime's list
   */
  public record Webhook(URI endpoint, Path keyFile, Optional<Path> trust) {}
}
