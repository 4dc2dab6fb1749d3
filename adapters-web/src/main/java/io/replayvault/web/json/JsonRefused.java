package io.replayvault.web.json;

import java.io.IOException;

/**
 * A text is not JSON as this module reads it. Its message says which rule, never what was in it.
 */
public final class JsonRefused extends IOException {
  private static final long serialVersionUID = 1L;

  public JsonRefused(String rule) {
    super(rule);
  }

  /** Which rule. */
  public String rule() {
    return String.valueOf(getMessage());
  }
}
