package io.replayvault.bootstrap.configuration;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What lies outside of the settings and decides whether they are safe: files, host names, the user,
 * the clock. {@link ThisHost} in a running product.
 */
public interface Surroundings {

  /** The addresses of a host name; none when it cannot be resolved. */
  Set<InetAddress> addressesOf(String host);

  /** Every address of this host, loopback among them. */
  Set<InetAddress> ownAddresses();

  /** Who may touch what {@code file} names, links followed; empty when there is no such file. */
  Optional<FileAccess> accessTo(Path file);

  /** The user whom this process runs as. */
  String user();

  /** The time, for certificates that begin or end. */
  Instant now();
}
