package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a syslog server, and refuses one that would be sent to in clear over a network. */
final class SyslogReader {
  private static final Pattern SERVER =
      Pattern.compile("(tls|tcp)://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");

  private final SettingSource source;

  SyslogReader(SettingSource source) {
    this.source = source;
  }

  /** The server that the property names; {@code harm} says what somebody on the way could do. */
  Optional<Syslog> read(String property, String harm) {
    return source.text(property).flatMap(text -> at(property, text, harm));
  }

  private Optional<Syslog> at(String property, String text, String harm) {
    Matcher server = SERVER.matcher(text);
    if (!server.matches()) {
      source.refuse(property, "is " + text, "set tls://host:port");
      return Optional.empty();
    }
    boolean tls = "tls".equals(server.group(1));
    String host = server.group(2);
    int port = Optional.ofNullable(server.group(3)).map(Integer::parseInt).orElse(tls ? 6514 : 601);
    if (port < 1 || port > 65_535) {
      source.refuse(property, "is " + text, "set a port from 1 to 65535");
    }
    if (!tls && !Loopback.isLoopback(host)) {
      source.refuse(
          property,
          "is plain TCP to another host, so that somebody in between could " + harm,
          "set tls://host:port");
    }
    return Optional.of(new Syslog(host, port, tls, source.path(property + ".trust")));
  }
}
