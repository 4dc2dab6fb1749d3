package io.replayvault.bootstrap.configuration;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads where the operations endpoint answers, and whom: in plain HTTP on loopback always, with TLS
 * on one more address where that is wanted, and to named clients only.
 */
final class OperationsReader {

  private static final String ADDRESS = "replayvault.operations.address";
  private static final String ALLOW = "replayvault.operations.allow";
  private static final String KEYS = "replayvault.identity.keys";
  private static final Set<String> EVERY_ADDRESS = Set.of("*", "0.0.0.0", "::", "[::]");
  private static final Pattern CLIENT =
      Pattern.compile(
          "(?:[0-9]{1,3}|\\*)(?:\\.(?:[0-9]{1,3}|\\*)){3}"
              + "|(?:[0-9a-fA-F]{1,4}|\\*)(?::(?:[0-9a-fA-F]{1,4}|\\*)){7}");

  private final SettingSource source;
  private final ProfileRules rules;

  OperationsReader(SettingSource source, ProfileRules rules) {
    this.source = source;
    this.rules = rules;
  }

  Operations read() {
    String address = source.text(ADDRESS).orElse(Loopback.ADDRESS);
    if (EVERY_ADDRESS.contains(address)) {
      source.refuse(
          ADDRESS,
          "opens the operations endpoint on every network",
          "set one address of this host, such as that of its management network");
    } else if (rules.trial() && !Loopback.isLoopback(address)) {
      source.refuse(ADDRESS, "is not loopback", "leave it out, or use the production profile");
    }
    String allow = source.text(ALLOW).orElse(Loopback.ADDRESS);
    for (String client : allow.split(",", -1)) {
      checkClient(client.strip());
    }
    source.text(KEYS).ifPresent(this::checkKeys);
    return new Operations(
        isUsualLoopback(address) ? Loopback.ADDRESS : address,
        source.port("replayvault.operations.port", 9445),
        allow);
  }

  private void checkClient(String client) {
    if (!CLIENT.matcher(client).matches()) {
      source.refuse(
          ALLOW,
          "holds " + client + ", which is no address",
          "set addresses by comma, with * for a whole part, such as 10.0.0.*");
    } else if (client.matches("[*.:]+")) {
      source.refuse(
          ALLOW, "lets everybody in", "set the addresses of your monitoring, such as 10.0.0.*");
    }
  }

  /** Whoever answers there decides which tokens are believed. */
  private void checkKeys(String url) {
    String scheme = "";
    String host = "";
    try {
      URI keys = URI.create(url);
      scheme = String.valueOf(keys.getScheme());
      host = String.valueOf(keys.getHost());
    } catch (IllegalArgumentException e) {
      // Refused below, like a URL of the wrong kind.
    }
    boolean own =
        "http".equals(scheme) && Set.of(Loopback.ADDRESS, "localhost", "[::1]").contains(host);
    if (!own && !"https".equals(scheme)) {
      source.refuse(
          KEYS,
          "is neither on this host's loopback nor https",
          "leave it out: each node asks itself");
    }
  }

  private static boolean isUsualLoopback(String address) {
    return Loopback.ADDRESS.equals(address) || "localhost".equals(address) || "::1".equals(address);
  }
}
