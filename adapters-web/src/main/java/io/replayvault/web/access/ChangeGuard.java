package io.replayvault.web.access;

import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.WebSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site could have a browser make (ADR-0016): a change must carry a
 * header that no form can send, and the console's own origin. Only an API client that shows a
 * bearer token and no cookie, or a service token, beside which cookies do not count, is exempt: a
 * browser never does that by itself.
 */
@Dependent
final class ChangeGuard implements ContainerRequestFilter {
  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

  private final WebSettings settings;

  @Inject
  ChangeGuard(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (CHANGE_NOTHING.contains(request.getMethod())
        || ShownServiceToken.in(request).isPresent()
        || isApiClient(request)) {
      return;
    }
    boolean byScript = "console".equals(request.getHeaderString("X-ReplayVault"));
    if (!byScript || !isOwn(request.getHeaderString("Origin"), request.getUriInfo().getBaseUri())) {
      throw Refusal.of(ProblemKind.NOT_FROM_CONSOLE);
    }
  }

  private static boolean isApiClient(ContainerRequestContext request) {
    String authorization = Optional.ofNullable(request.getHeaderString("Authorization")).orElse("");
    return authorization.startsWith("Bearer ")
        && request.getHeaderString("Cookie") == null
        && request.getHeaderString("Origin") == null;
  }

  private boolean isOwn(@Nullable String origin, URI reached) {
    return origin != null
        && (origin.equals(originOf(reached))
            || settings.consoleOrigins().stream().anyMatch(own -> own.value().equals(origin)));
  }

  private static String originOf(URI uri) {
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
