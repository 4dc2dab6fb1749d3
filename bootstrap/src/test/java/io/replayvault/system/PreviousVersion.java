package io.replayvault.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The version before this one, built from the checkout's history by {@code build/previous-version}.
 */
public final class PreviousVersion {
  private PreviousVersion() {}

  /** Its runnable jar, built where that was not done yet; a clear failure without the history. */
  public static Path jar() throws IOException, InterruptedException {
    Process build =
        new ProcessBuilder(BuiltProduct.checkout().resolve("build/previous-version").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (build.waitFor() != 0) {
      throw new IllegalStateException("build/previous-version says why there is no version before");
    }
    Path jar = Path.of(said);
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("build/previous-version made no jar: " + said);
    }
    return jar;
  }
}
