package io.replayvault.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Functions that run in a page, from files beside this class. */
final class PageFunction {
  private PageFunction() {}

  /** The function of a file, without its leading comment. */
  static String read(String file) throws IOException {
    try (InputStream script = Objects.requireNonNull(PageFunction.class.getResourceAsStream(file))) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceFirst("(?m)\\A(//.*\\R)+", "").strip().replaceFirst(";$", "");
    }
  }
}
