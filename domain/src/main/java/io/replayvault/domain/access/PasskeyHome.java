package io.replayvault.domain.access;

import io.replayvault.domain.account.Origin;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where passkeys belong: browsers use them on no other host, and what they signed on pages of other
 * origins counts for nothing.
 *
 * @param host the console's host name, the relying party's id to Web Authentication
 * @param origins of the console's pages
 */
public record PasskeyHome(String host, List<Origin> origins) {
  public PasskeyHome {
    Objects.requireNonNull(host, "host");
    origins = List.copyOf(origins);
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("passkeys need a page that asks for them");
    }
  }

  /** That of a console which browsers reach under these origins, the main one first. */
  public static PasskeyHome of(List<Origin> consoleOrigins) {
    String host =
        Optional.ofNullable(URI.create(consoleOrigins.getFirst().value()).getHost())
            .orElseThrow(() -> new IllegalArgumentException("the console's origin has no host"));
    return new PasskeyHome(host, consoleOrigins);
  }
}
