package io.replayvault.bootstrap.container;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.node.TraceOnly;
import io.replayvault.domain.access.ServiceTokenText;
import io.replayvault.web.entry.RefusedRequests;
import io.replayvault.web.entry.SeenRequest;
import io.replayvault.web.entry.WebSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whoever shows the API nothing, before any resource is asked: the container verifies
 * identity tokens (MicroProfile JWT), and what claims to be a service token is left to the
 * resources, which look it up (ADR-0049). A security constraint does the same for identity tokens
 * alone: it cannot let anybody past by a header.
 */
@SuppressWarnings("NullAway.Init") // the container sets them
public final class ProvenCallers extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SERVICE_TOKEN = "Bearer " + ServiceTokenText.PREFIX;

  private static final String SIGN_IN = "__Host-replayvault";
  private static final Logger LOG = System.getLogger(ProvenCallers.class.getName());

  @Inject private transient RefusedRequests refused;

  @Inject private transient WebSettings settings;

  @Inject private transient Chance chance;

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
      refuse(request, response);
    }
  }

  /** What is worth nothing is on the audit log first; whoever showed nothing is told to sign in. */
  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      if (showsAnything(request)) {
        refused.unproven(request.getMethod(), SeenRequest.facts(request, settings, chance));
      }
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } catch (RuntimeException notRecorded) {
      LOG.log(Level.WARNING, "a refusal could not be recorded", new TraceOnly(notRecorded));
      response.setHeader("Retry-After", "5");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static boolean showsAnything(HttpServletRequest request) {
    return request.getHeader("Authorization") != null
        || Stream.of(request.getCookies() == null ? new Cookie[0] : request.getCookies())
            .anyMatch(cookie -> cookie.getName().equals(SIGN_IN));
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
