package io.replayvault.web.entry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The built files of a page, from the class path. Only names of a narrow form are looked up: parts
 * of letters, digits, {@code . _ -} that do not begin with a dot, the last with an extension we
 * know; so no name leaves the folder, and no folder is listed.
 */
public final class StaticFiles {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[a-z0-9]{2,5}");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("mjs", "text/javascript;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain;charset=utf-8"));

  /** A name that a build makes of the content. */
  private static final Pattern HASHED = Pattern.compile("assets/.*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

  private final String home;

  /** The files under that folder of the class path, which ends in a slash. */
  public StaticFiles(String home) {
    this.home = home;
  }

  /** The file; empty if there is none by that name. */
  public Optional<StaticFile> find(String name) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(home + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new StaticFile(in.readAllBytes(), type, HASHED.matcher(name).matches()));
    }
  }

  /**
   * A file.
   *
   * @param bytes its content
   * @param type its media type
   * @param immutable whether its name changes with its content
   */
  public record StaticFile(byte[] bytes, String type, boolean immutable) {
    /** How long browsers may keep it. */
    public String cacheControl() {
      return immutable ? "public, max-age=31536000, immutable" : "no-cache";
    }
  }
}
