package io.replayvault.bootstrap.configuration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a JDBC URL of PostgreSQL's driver says about the way there (its documentation, "Connecting
 * to the database"): {@code jdbc:postgresql://host:port,host:port/name?parameter=value&…}.
 *
 * @param hosts host names, without ports; {@code localhost} where the URL names none
 * @param parameters values by name
 */
record JdbcUrl(List<String> hosts, Map<String, String> parameters) {

  private static final String SCHEME = "jdbc:postgresql:";

  /** The URL's parts; empty if it is not one of PostgreSQL's driver. */
  static Optional<JdbcUrl> parse(String url) {
    if (!url.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String[] halves = url.substring(SCHEME.length()).split("\\?", 2);
    try {
      return Optional.of(
          new JdbcUrl(hosts(halves[0]), halves.length < 2 ? Map.of() : parameters(halves[1])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a connection may leave this machine. */
  boolean leavesThisMachine() {
    return !hosts.stream().allMatch(JdbcUrl::isLoopback);
  }

  private static List<String> hosts(String way) {
    if (!way.startsWith("//")) {
      return List.of("localhost");
    }
    String authority = way.substring(2).split("/", 2)[0];
    return Arrays.stream(authority.split(",")).map(JdbcUrl::withoutPort).toList();
  }

  private static String withoutPort(String address) {
    String host = address.replaceFirst(":\\d*$", "");
    return host.isEmpty() ? "localhost" : host;
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String each : query.split("&")) {
      String[] pair = each.split("=", 2);
      parameters.put(pair[0], pair.length < 2 ? "" : decoded(pair[1]));
    }
    return parameters;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static boolean isLoopback(String host) {
    return host.startsWith("127.") || "localhost".equals(host) || "[::1]".equals(host);
  }
}
