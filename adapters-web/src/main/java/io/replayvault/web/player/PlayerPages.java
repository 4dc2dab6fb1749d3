package io.replayvault.web.player;

import io.replayvault.web.entry.StaticFiles;
import io.replayvault.web.entry.StaticFiles.StaticFile;
import io.replayvault.web.entry.WebSettings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The player's page and its files, and nothing else. The page is told which console it belongs to;
 * its policy lets no recorded thing run, load or send (ADR-0012).
 */
@SuppressWarnings("NullAway.Init")
public final class PlayerPages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final StaticFiles FILES = new StaticFiles("io/replayvault/web/ui/player/");
  private static final String PAGE = "index.html";
  private static final String CONSOLE_HERE = "__CONSOLE_ORIGIN__";

  @Inject private transient WebSettings settings;

  /** Called by the container. */
  public PlayerPages() {
    super();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String console =
        settings.consoleOriginFor(request.getScheme(), request.getServerPort()).value();
    PlayerHeaders.of(console).forEach(response::setHeader);
    Optional<StaticFile> file = fileFor(request.getRequestURI(), console);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(file.get().type());
    response.setHeader("Cache-Control", file.get().cacheControl());
    response.setContentLength(file.get().bytes().length);
    response.getOutputStream().write(file.get().bytes());
  }

  static Optional<StaticFile> fileFor(String path, String console) throws IOException {
    String name = path.equals("/") ? PAGE : path.substring(1);
    Optional<StaticFile> file = FILES.find(name);
    return name.equals(PAGE) ? file.map(page -> filled(page, console)) : file;
  }

  private static StaticFile filled(StaticFile page, String console) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    return new StaticFile(
        html.replace(CONSOLE_HERE, console).getBytes(StandardCharsets.UTF_8), page.type(), false);
  }
}
