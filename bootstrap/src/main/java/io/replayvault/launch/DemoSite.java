package io.replayvault.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The demo: a customer's web site as a stranger's server would serve it, on 127.0.0.1, from the
 * jar's own files.
 *
 * <p>Its pages carry a mark where a customer pastes the script tag; the application writes the tag
 * of the demo's site to a file, and it is put in at each request, so that a tag made anew is served
 * at once.
 */
final class DemoSite implements AutoCloseable {

  private static final String ROOT = "/io/replayvault/demo/";
  private static final String MARK = "__SCRIPT_TAG__";
  private static final Pattern PATH =
      Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+(?:\\.[a-z0-9]+)+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "webp", "image/webp",
          "woff2", "font/woff2",
          "json", "application/json");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path scriptTag;

  private DemoSite(HttpServer server, ExecutorService threads, Path scriptTag) {
    this.server = server;
    this.threads = threads;
    this.scriptTag = scriptTag;
  }

  /**
   * Serves the demo.
   *
   * @param port port on 127.0.0.1; 0 for any
   * @param scriptTag file with the site's script tag; pages go without one as long as it is missing
   */
  static DemoSite serve(int port, Path scriptTag) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    DemoSite site = new DemoSite(server, threads, scriptTag);
    server.setExecutor(threads);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean head = "HEAD".equals(exchange.getRequestMethod());
      if (!head && !"GET".equals(exchange.getRequestMethod())) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String path = path(exchange);
      Optional<byte[]> body = content(path);
      if (body.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type(path));
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(200, head ? -1 : body.get().length);
      if (!head) {
        exchange.getResponseBody().write(body.get());
      }
    }
  }

  private static String path(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath().substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** The file's bytes; nothing for a path that is not plainly one of the demo's files. */
  private Optional<byte[]> content(String path) throws IOException {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    try (InputStream in = DemoSite.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(path.endsWith(".html") ? withScriptTag(bytes) : bytes);
    }
  }

  private byte[] withScriptTag(byte[] page) throws IOException {
    String tag = Files.exists(scriptTag) ? Files.readString(scriptTag).strip() : "";
    return new String(page, StandardCharsets.UTF_8)
        .replace(MARK, tag)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String type(String path) {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
