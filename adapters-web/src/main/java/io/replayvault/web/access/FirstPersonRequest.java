package io.replayvault.web.access;

import io.replayvault.domain.password.PlainPassword;

/**
 * What the first person of a deployment says.
 *
 * @param token of the one-time link
 * @param name what they want to be called
 * @param email by which they will sign in
 * @param password as typed
 */
record FirstPersonRequest(String token, String name, String email, PlainPassword password) {
  FirstPersonRequest {
    if (token.length() > 512 || name.length() > 100 || email.length() > 254) {
      throw new IllegalArgumentException("token, name or e-mail address is too long");
    }
  }

  /** Hides everything. */
  @Override
  public String toString() {
    return "FirstPersonRequest[***]";
  }
}
