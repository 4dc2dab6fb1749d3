package io.replayvault.bootstrap.container;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer to which the container may say what it likes while it looks at a token: nothing of it
 * is sent. Whether it found the token good is all that counts.
 */
final class Unheard extends HttpServletResponseWrapper {
  Unheard(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendError(int status, String message) {
    // Said by ours.
  }

  @Override
  public void sendError(int status) {
    // Said by ours.
  }

  @Override
  public void sendRedirect(String location) {
    // There is no page to sign in on the server's side.
  }

  @Override
  public void setStatus(int status) {
    // Said by ours.
  }

  @Override
  public void setHeader(String name, String value) {
    // Said by ours.
  }

  @Override
  public void addHeader(String name, String value) {
    // Said by ours.
  }

  @Override
  public void addCookie(Cookie cookie) {
    // There is none but ours.
  }
}
