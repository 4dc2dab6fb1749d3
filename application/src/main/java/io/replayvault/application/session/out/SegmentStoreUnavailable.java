package io.replayvault.application.session.out;

/** The segment store cannot take or give an object just now. */
public final class SegmentStoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SegmentStoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
