package io.replayvault.application.keys.out;

/**
 * A key holder or key store cannot be reached just now: refuse and let the caller try again, never
 * store in clear.
 */
public final class KeysUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeysUnavailable(String message) {
    super(message);
  }

  public KeysUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
