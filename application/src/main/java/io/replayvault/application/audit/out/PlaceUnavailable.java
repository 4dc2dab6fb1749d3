package io.replayvault.application.audit.out;

/**
 * A place took no checkpoint. The next one that it takes vouches for all records before it, too.
 */
public final class PlaceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlaceUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public PlaceUnavailable(String message) {
    super(message);
  }
}
