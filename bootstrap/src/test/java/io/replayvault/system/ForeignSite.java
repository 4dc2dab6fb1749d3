package io.replayvault.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A web site that this project did not write: pages as their npm packages ship them, served on
 * loopback with one script tag added to each page's head.
 */
public final class ForeignSite implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"));

  private final HttpServer server;
  private final Path folder;
  private volatile String scriptTag = "";

  private ForeignSite(HttpServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Serves what an npm package of the checkout holds; a clear failure if it is not installed. */
  public static ForeignSite serve(String npmPackage) throws IOException {
    Path folder =
        BuiltProduct.checkout().resolve("adapters-web/ui/node_modules").resolve(npmPackage);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("not installed: " + npmPackage + "; build adapters-web");
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ForeignSite site = new ForeignSite(server, folder);
    server.createContext("/", site::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    return site;
  }

  /** The tag that every page gets from now on. */
  public void embed(String tag) {
    scriptTag = tag;
  }

  public String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = String.valueOf(file.getFileName());
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      byte[] body = Files.readAllBytes(file);
      if (ending.equals("html")) {
        String page = new String(body, StandardCharsets.UTF_8);
        body =
            page.replaceFirst("(?i)<head>", "<head>" + quoted()).getBytes(StandardCharsets.UTF_8);
      }
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String quoted() {
    return scriptTag.replace("\\", "\\\\").replace("$", "\\$");
  }
}
