package io.replayvault.web.session;

/**
 * What a site says about who is visiting.
 *
 * @param identity the site's own id of the visitor, 1 to 256 characters; personal data
 */
record VisitorRequest(String identity) {
  VisitorRequest {
    if (identity.isEmpty() || identity.length() > 256) {
      throw new IllegalArgumentException("an identity has 1 to 256 characters");
    }
  }

  /** Hides the identity. */
  @Override
  public String toString() {
    return "VisitorRequest[***]";
  }
}
