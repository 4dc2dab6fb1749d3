package io.replayvault.web.access;

/**
 * Schema {@code ProposedFactor} of {@code docs/openapi.json}.
 *
 * @param uri to be scanned
 * @param secret to be typed instead
 */
record ProposedFactorAnswer(String uri, String secret) {
  /** Hides both. */
  @Override
  public String toString() {
    return "ProposedFactorAnswer[***]";
  }
}
