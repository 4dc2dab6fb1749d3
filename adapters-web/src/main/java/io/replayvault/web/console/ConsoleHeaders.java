package io.replayvault.web.console;

import io.replayvault.domain.account.Origin;
import io.replayvault.web.entry.PermissionsPolicy;
import io.replayvault.web.entry.WebSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What browsers are told about every answer of the console: nothing but its own scripts run, it
 * talks to itself only, it asks for passkeys, and it frames the replay origin, which may not, and
 * nobody frames it.
 */
@SuppressWarnings("NullAway.Init")
public final class ConsoleHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient WebSettings settings;

  /** Called by the container. */
  public ConsoleHeaders() {
    super();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Origin replay = settings.replayOriginFor(request.getScheme(), request.getServerPort());
    of(replay.value()).forEach(response::setHeader);
    chain.doFilter(request, response);
  }

  static Map<String, String> of(String replayOrigin) {
    return Map.of(
        "Content-Security-Policy", policy(replayOrigin),
        "Referrer-Policy", "no-referrer",
        "X-Content-Type-Options", "nosniff",
        "Cross-Origin-Opener-Policy", "same-origin",
        "Cross-Origin-Resource-Policy", "same-origin",
        "Permissions-Policy", PermissionsPolicy.OWN_PASSKEYS);
  }

  private static String policy(String replayOrigin) {
    return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; connect-src 'self'; frame-src "
        + replayOrigin
        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }
}
