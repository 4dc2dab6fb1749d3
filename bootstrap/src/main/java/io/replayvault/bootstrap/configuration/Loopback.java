package io.replayvault.bootstrap.configuration;

import java.util.regex.Pattern;

/** Which texts mean this machine and lead to no other. */
final class Loopback {

  /** Where this machine answers itself alone. */
  static final String ADDRESS = "127.0.0.1";

  /** Literal, so that no host name such as {@code 127.example.com} is taken for it. */
  private static final Pattern IPV4 = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  private Loopback() {}

  /** Whether this address or host, as in a setting or in a URL, is loopback. */
  static boolean isLoopback(String host) {
    return IPV4.matcher(host).matches()
        || "localhost".equals(host)
        || "::1".equals(host)
        || "[::1]".equals(host);
  }
}
