package io.replayvault.bootstrap.container;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Answers 404 for the paths that Liberty adds to every web module by itself: its form log-out page
 * and form sign-in. ReplayVault has its own, and an entry point serves nothing it was not asked to
 * serve.
 */
public final class ContainerPathsClosed extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> CONTAINER_PATHS =
      Set.of("/ibm_security_logout", "/j_security_check");

  /** Called by the container. */
  public ContainerPathsClosed() {
    super();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (CONTAINER_PATHS.stream().anyMatch(path::contains)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    chain.doFilter(request, response);
  }
}
