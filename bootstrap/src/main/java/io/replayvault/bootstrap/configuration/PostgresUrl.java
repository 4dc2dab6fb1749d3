package io.replayvault.bootstrap.configuration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parts of a PostgreSQL JDBC URL that decide whether it is safe, read as the driver reads them
 * (its documentation, "Connecting to the database"): {@code
 * jdbc:postgresql://host:port,host:port/name?parameter=value&…}.
 *
 * @param hosts host names or addresses; {@code localhost} where the URL names none
 * @param ports the port of each host, in the same order
 * @param name name of the database; empty where the URL names none
 * @param parameters values by name, the last one of each name; they may be secret and show in no
 *     text
 */
record PostgresUrl(
    List<String> hosts, List<Integer> ports, String name, Map<String, String> parameters) {

  static final String PREFIX = "jdbc:postgresql:";

  private static final int USUAL_PORT = 5432;

  /** The URL's parts; empty when it is not of the form above or holds a user before the host. */
  static Optional<PostgresUrl> parse(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] halves = url.substring(PREFIX.length()).split("\\?", 2);
    boolean named = halves[0].startsWith("//");
    if (!named && halves[0].startsWith("/")) {
      return Optional.empty();
    }
    String[] place = (named ? halves[0].substring(2) : "/" + halves[0]).split("/", 2);
    List<String> hosts = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (String each : place[0].split(",", -1)) {
      if (each.contains("@") || !addHost(each, hosts, ports)) {
        return Optional.empty();
      }
    }
    try {
      String name = decoded(place.length > 1 ? place[1] : "");
      return Optional.of(
          new PostgresUrl(hosts, ports, name, parameters(halves.length > 1 ? halves[1] : "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it has a parameter of this name, in whatever case. */
  boolean has(String parameter) {
    return parameters.keySet().stream().anyMatch(parameter::equalsIgnoreCase);
  }

  /** Whether a connection may leave this machine. */
  boolean leavesThisMachine() {
    return !hosts.stream().allMatch(Loopback::isLoopback);
  }

  @Override
  public String toString() {
    return "PostgresUrl[hosts=%s, ports=%s, name=%s, parameters=%s]"
        .formatted(hosts, ports, name, parameters.keySet());
  }

  private static boolean addHost(String text, List<String> hosts, List<Integer> ports) {
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon > text.lastIndexOf(']');
    String host = hasPort ? text.substring(0, colon) : text;
    String port = hasPort ? text.substring(colon + 1) : "";
    if (!port.matches("[0-9]{0,5}")) {
      return false;
    }
    hosts.add(host.isEmpty() ? "localhost" : host);
    ports.add(port.isEmpty() ? USUAL_PORT : Integer.parseInt(port));
    return true;
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String each : query.split("&")) {
      String[] pair = each.split("=", 2);
      if (!pair[0].isEmpty()) {
        parameters.put(pair[0], pair.length < 2 ? "" : decoded(pair[1]));
      }
    }
    return parameters;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
