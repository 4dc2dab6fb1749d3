package io.replayvault.web.access;

import io.replayvault.domain.password.PlainPassword;

/**
 * Who says to be who.
 *
 * @param email as typed
 * @param password as typed
 */
record SignInRequest(String email, PlainPassword password) {
  SignInRequest {
    if (email.length() > 254) {
      throw new IllegalArgumentException("an e-mail address has at most 254 characters");
    }
  }

  /** Hides the address. */
  @Override
  public String toString() {
    return "SignInRequest[***]";
  }
}
