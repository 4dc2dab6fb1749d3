package io.replayvault.web.access;

/**
 * The cookie that carries the identity token (RFC 6265bis section 4.1.3.2: the {@code __Host-}
 * prefix binds it to exactly this host, over TLS or loopback). Ends with the browser; the server
 * ends the sign-in earlier if it likes.
 */
final class SignInCookie {
  /** Its name, which the container's token check knows too. */
  static final String NAME = "__Host-replayvault";

  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

  private SignInCookie() {}

  /** Value of a {@code Set-Cookie} that carries the token. */
  static String carrying(String token) {
    if (!token.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalStateException("an identity token has other characters than a JWT");
    }
    return NAME + "=" + token + ATTRIBUTES;
  }

  /** Value of a {@code Set-Cookie} that takes it away. */
  static String cleared() {
    return NAME + "=" + ATTRIBUTES + "; Max-Age=0";
  }
}
