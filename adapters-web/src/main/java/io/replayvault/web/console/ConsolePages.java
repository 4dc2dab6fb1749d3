package io.replayvault.web.console;

import io.replayvault.web.entry.StaticFiles;
import io.replayvault.web.entry.StaticFiles.StaticFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The console's single page and its files. Every address without an extension is a place within the
 * page and answers the page itself, except under {@code /api}, which is never a page.
 */
public final class ConsolePages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final StaticFiles FILES = new StaticFiles("io/replayvault/web/ui/console/");
  private static final String PAGE = "index.html";

  /** Called by the container. */
  public ConsolePages() {
    super();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<StaticFile> file = fileFor(request.getRequestURI());
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(file.get().type());
    response.setHeader("Cache-Control", file.get().cacheControl());
    response.setContentLength(file.get().bytes().length);
    response.getOutputStream().write(file.get().bytes());
  }

  static Optional<StaticFile> fileFor(String path) throws IOException {
    if (path.equals("/api") || path.startsWith("/api/")) {
      return Optional.empty();
    }
    String name = path.startsWith("/") ? path.substring(1) : path;
    boolean isPlace = !name.substring(name.lastIndexOf('/') + 1).contains(".");
    return FILES.find(isPlace ? PAGE : name);
  }
}
