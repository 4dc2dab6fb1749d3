package io.replayvault.web.access;

import io.replayvault.domain.password.PlainPassword;

/**
 * Who chooses a password by a one-time link.
 *
 * @param token of the link
 * @param password as typed
 */
record PasswordLinkRequest(String token, PlainPassword password) {
  PasswordLinkRequest {
    if (token.length() > 512) {
      throw new IllegalArgumentException("token is too long");
    }
  }

  /** Hides everything. */
  @Override
  public String toString() {
    return "PasswordLinkRequest[***]";
  }
}
