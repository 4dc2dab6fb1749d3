package io.replayvault.bootstrap.container;

import io.replayvault.web.entry.ProblemKind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The body of every error that no resource of ours has answered: an RFC 9457 problem, the same as
 * the resources' own of that kind but for the request's id, which there is none of. The container's
 * own pages name classes and repeat the request's path.
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
      response.getWriter().print(problem(status));
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static String problem(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED -> problem(ProblemKind.NOT_SIGNED_IN);
      case HttpServletResponse.SC_FORBIDDEN -> problem(ProblemKind.FORBIDDEN);
      case HttpServletResponse.SC_NOT_FOUND -> problem(ProblemKind.NOT_FOUND);
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> problem(ProblemKind.CANNOT_STORE_SAFELY);
      default -> "{\"type\":\"about:blank\",\"status\":%d}".formatted(status);
    };
  }

  private static String problem(ProblemKind kind) {
    return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}"
        .formatted(kind.type(), kind.title(), kind.status());
  }
}
