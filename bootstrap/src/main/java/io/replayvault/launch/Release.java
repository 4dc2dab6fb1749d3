package io.replayvault.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What the manifest of {@code replayvault.jar} says about it. */
final class Release {

  private static final String UNKNOWN = "unpacked";

  private Release() {}

  /** The version, such as {@code 0.1.0}. */
  static String version() {
    return attribute(Attributes.Name.IMPLEMENTATION_VERSION.toString());
  }

  /**
   * A digest of everything the jar carries, so that another build is never mistaken for this one.
   */
  static String content() {
    return attribute("ReplayVault-Content");
  }

  /** The jar itself. */
  static Path jar() {
    try {
      return Path.of(Release.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path is not a file", e);
    }
  }

  private static String attribute(String name) {
    try (InputStream in =
        Release.class.getClassLoader().getResourceAsStream(JarFile.MANIFEST_NAME)) {
      String value = in == null ? null : new Manifest(in).getMainAttributes().getValue(name);
      return value == null ? UNKNOWN : value;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
