package io.replayvault.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build puts the product. */
public final class BuiltProduct {
  private BuiltProduct() {}

  /** The runnable jar; a clear failure if it is not built. */
  public static Path jar() {
    Path jar = checkout().resolve("bootstrap/target/replayvault.jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("not built: run ./mvnw package first (" + jar + ")");
    }
    return jar;
  }

  /** The top folder of the checkout. */
  public static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run this inside the checkout");
    }
    return folder;
  }
}
