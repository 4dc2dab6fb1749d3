package io.replayvault.bootstrap.container;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The body of every error that no resource of ours has answered: an RFC 9457 problem with the
 * status and nothing else. The container's own pages name classes and repeat the request's path.
 */
public final class PlainErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Called by the container. */
  public PlainErrorPage() {
    super();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
      response.setStatus(status);
      response.setContentType("application/problem+json");
      if (status == HttpServletResponse.SC_UNAUTHORIZED) {
        response.setHeader("WWW-Authenticate", "Bearer");
      }
      response.getWriter().print("{\"type\":\"" + type(status) + "\",\"status\":" + status + "}");
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * The same types as the resources' own refusals have, where the container refuses before them.
   */
  private static String type(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED -> "urn:replayvault:problem:not-signed-in";
      case HttpServletResponse.SC_FORBIDDEN -> "urn:replayvault:problem:forbidden";
      case HttpServletResponse.SC_NOT_FOUND -> "urn:replayvault:problem:not-found";
      default -> "about:blank";
    };
  }
}
