package io.replayvault.web.console;

import io.replayvault.web.entry.StaticFiles;
import io.replayvault.web.entry.StaticFiles.StaticFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The console's single page and its files. The addresses of its places answer the page itself, and
 * nothing else does: what another entry point serves is not found here.
 */
public final class ConsolePages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final StaticFiles FILES = new StaticFiles("io/replayvault/web/ui/console/");
  private static final String PAGE = "index.html";
  private static final Pattern PLACE =
      Pattern.compile(
          "/(sign-in|welcome|choose-password|security|password|password-policy|sites|site-groups|people"
              + "|requests|roles|service-tokens|support|support-access|access-reviews|addresses|audit|compliance"
              + "|alerts|detections"
              + "|sessions(/[A-Za-z0-9_-]{1,64})?)?");

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
    String name = path.startsWith("/") ? path.substring(1) : path;
    boolean isPlace = PLACE.matcher(path).matches();
    return FILES.find(isPlace ? PAGE : name);
  }
}
