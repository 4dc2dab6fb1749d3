package io.replayvault.web.access;

/**
 * Schema {@code CodeRequest} of {@code docs/openapi.json}.
 *
 * @param code as typed, at most 64 characters
 */
record CodeRequest(String code) {
  private static final int LONGEST = 64;

  CodeRequest {
    requireShort(code);
  }

  /** Refuses what no code can be. */
  static void requireShort(String code) {
    if (code.length() > LONGEST) {
      throw new IllegalArgumentException("a code has at most " + LONGEST + " characters");
    }
  }

  /** Hides the code. */
  @Override
  public String toString() {
    return "CodeRequest[***]";
  }
}
