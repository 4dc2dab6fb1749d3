package io.replayvault.bootstrap.container;

import io.replayvault.domain.access.ServiceTokenText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whoever shows the API nothing, before any resource is asked: the container verifies
 * identity tokens (MicroProfile JWT), and what claims to be a service token is left to the
 * resources, which look it up (ADR-0049). A security constraint does the same for identity tokens
 * alone: it cannot let anybody past by a header.
 */
public final class ProvenCallers extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SERVICE_TOKEN = "Bearer " + ServiceTokenText.PREFIX;

  /** Called by the container. */
  public ProvenCallers() {
    super();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOpen(request) || showsServiceToken(request) || isProven(request, response)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** What makes the sign-in that everything else needs, by the descriptor's list. */
  private boolean isOpen(HttpServletRequest request) {
    String path = request.getServletPath() + orEmpty(request.getPathInfo());
    return Set.of(getInitParameter("open").strip().split("\\s+")).contains(path);
  }

  private static boolean showsServiceToken(HttpServletRequest request) {
    return orEmpty(request.getHeader("Authorization")).startsWith(SERVICE_TOKEN);
  }

  private static boolean isProven(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    return request.getUserPrincipal() != null || request.authenticate(new Unheard(response));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
