package io.replayvault.domain.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A web origin in its serialised form (RFC 6454 section 6.2): scheme, host and, if not the scheme's
 * own, port. Compared exactly: no wildcards, no suffixes.
 *
 * @param value such as {@code https://shop.example} or {@code http://localhost:9090}
 */
public record Origin(String value) {
  private static final int LARGEST_PORT = 65_535;

  public Origin {
    Objects.requireNonNull(value, "value");
    if (!value.equals(serialised(value))) {
      throw new IllegalArgumentException(
          "an origin is scheme://host[:port], https unless the host is loopback: " + value);
    }
  }

  /** The origin that the text denotes once lower-cased and without a trailing slash. */
  public static Origin parse(String text) {
    String trimmed = asciiLowerCase(text.strip());
    return new Origin(trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed);
  }

  private static @Nullable String serialised(String value) {
    try {
      URI uri = new URI(value);
      String host = uri.getHost();
      if (host == null || uri.getRawUserInfo() != null || !uri.getRawPath().isEmpty()) {
        return null;
      }
      if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
        return null;
      }
      boolean https = "https".equals(uri.getScheme());
      if (!https && !("http".equals(uri.getScheme()) && isLoopback(host))) {
        return null;
      }
      if (uri.getPort() > LARGEST_PORT) {
        return null;
      }
      int usual = https ? 443 : 80;
      String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
      return uri.getScheme() + "://" + asciiLowerCase(host) + port;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Leaves other letters alone: a Kelvin sign in lower case would be a {@code k}. */
  private static String asciiLowerCase(String text) {
    return text.codePoints().allMatch(c -> c < 128) ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.endsWith(".localhost") || host.equals("127.0.0.1");
  }

  @Override
  public String toString() {
    return value;
  }
}
