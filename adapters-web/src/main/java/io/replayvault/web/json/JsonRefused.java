package io.replayvault.web.json;

import java.io.IOException;

/**
 * A text is not JSON as this module reads it. Its message says which rule, never what was in it.
 */
public final class JsonRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final JsonFault fault;

  /** The text is JSON, but breaks this rule of what is wanted. */
  public JsonRefused(String rule) {
    this(JsonFault.OTHER_SHAPE, rule);
  }

  JsonRefused(JsonFault fault, String rule) {
    super(rule);
    this.fault = fault;
  }

  /** What kind. */
  public JsonFault fault() {
    return fault;
  }

  /** Which rule. */
  public String rule() {
    return String.valueOf(getMessage());
  }
}
