package io.replayvault.bootstrap.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The mail server that takes letters (RFC 6409).
 *
 * @param host its name, which its certificate must bear
 * @param port where it takes letters
 * @param login as whom; empty where it takes them from this host as it is
 * @param from sender's address of every letter
 * @param tls how the connection is protected
 */
public record Mail(String host, int port, Optional<Login> login, String from, Tls tls) {
  /**
   * An account of the mail server.
   *
   * @param user its name
   * @param passwordFile the file that holds its password and nothing else; read for each letter
   */
  public record Login(String user, Path passwordFile) {}

  /** How a connection is protected. */
  public enum Tls {
    /** It begins in clear and is refused unless it becomes TLS (RFC 3207). */
    STARTTLS,
    /** It is TLS from its first byte (RFC 8314). */
    IMPLICIT,
    /** Not at all: to this host's loopback only. */
    NONE
  }
}
