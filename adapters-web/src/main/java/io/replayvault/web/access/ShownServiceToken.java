package io.replayvault.web.access;

import io.replayvault.domain.access.ServiceTokenText;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service token as a request carries it: in the header {@code Authorization} by the scheme {@code
 * Bearer} (RFC 6750 section 2.1), never in the address or the body, which are logged and kept by
 * others.
 */
final class ShownServiceToken {
  private static final String SCHEME = "Bearer ";

  private ShownServiceToken() {}

  /** What claims to be one; empty where nothing does. */
  static Optional<String> in(ContainerRequestContext request) {
    return in(request.getHeaderString("Authorization"));
  }

  private static Optional<String> in(@Nullable String authorization) {
    return Optional.ofNullable(authorization)
        .filter(sent -> sent.startsWith(SCHEME + ServiceTokenText.PREFIX))
        .map(sent -> sent.substring(SCHEME.length()));
  }
}
