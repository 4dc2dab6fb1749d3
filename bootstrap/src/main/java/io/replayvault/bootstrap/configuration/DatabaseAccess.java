package io.replayvault.bootstrap.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach one of the two databases.
 *
 * @param url JDBC URL, {@code jdbc:postgresql:…}; it may name several hosts of one cluster
 * @param login the application's own role, which needs no more than the least privileges
 * @param trust PEM file with the certificates that the server's is checked against
 * @param migration the role that owns the tables and changes them; empty where another process
 *     migrates
 */
public record DatabaseAccess(
    String url, Login login, Optional<Path> trust, Optional<Login> migration) {

  /**
   * A role of the database.
   *
   * @param user its name
   * @param passwordFile the file that holds its password and nothing else
   */
  public record Login(String user, Path passwordFile) {}
}
