package io.replayvault.bootstrap.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a PostgreSQL JDBC URL that decide whether it is safe, read as the driver reads them:
 * {@code jdbc:postgresql://host:port,host:port/name?parameter=value}.
 *
 * @param hosts host names or addresses; {@code localhost} where the URL names none
 * @param ports the port of each host, in the same order
 * @param name name of the database; empty where the URL names none
 * @param parameters names of the parameters, in lower case; no values, which may be secret
 */
record PostgresUrl(List<String> hosts, List<Integer> ports, String name, Set<String> parameters) {

  /** Parameters by which the driver would take host, user or password from elsewhere. */
  static final List<String> REFUSED =
      List.of(
          "user",
          "password",
          "sslpassword",
          "pghost",
          "pgport",
          "pgdbname",
          "service",
          "authenticationpluginclassname");

  private static final String PREFIX = "jdbc:postgresql:";
  private static final int USUAL_PORT = 5432;

  /** The URL's parts; empty when it is not of the form above or holds a user before the host. */
  static Optional<PostgresUrl> parse(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] halves = url.substring(PREFIX.length()).split("\\?", 2);
    boolean named = halves[0].startsWith("//");
    String[] place = (named ? halves[0].substring(2) : "/" + halves[0]).split("/", 2);
    List<String> hosts = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (String each : place[0].split(",", -1)) {
      if (each.contains("@") || !addHost(each, hosts, ports)) {
        return Optional.empty();
      }
    }
    String name = place.length > 1 ? place[1] : "";
    return Optional.of(
        new PostgresUrl(hosts, ports, name, parameters(halves.length > 1 ? halves[1] : "")));
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

  private static Set<String> parameters(String query) {
    return Stream.of(query.split("&"))
        .map(each -> each.split("=", 2)[0].toLowerCase(Locale.ROOT))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
